"""What a programme may say: pydantic models whose keys are the decree's own words."""

from ctrgen.schema.items import Item
from ctrgen.schema.layout import Layout
from ctrgen.schema.meeting import Meeting
from ctrgen.schema.parties import Issuer, RecipientGroup, Signature
from ctrgen.schema.period import Period
from ctrgen.schema.programme import Programme
from ctrgen.schema.values import ClockTime, PartialDate

__all__ = [
    "ClockTime",
    "Issuer",
    "Item",
    "Layout",
    "Meeting",
    "PartialDate",
    "Period",
    "Programme",
    "RecipientGroup",
    "Signature",
]
