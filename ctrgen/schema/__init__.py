"""What a programme may say: pydantic models whose keys are the decree's own words."""

from ctrgen.schema.items import Item
from ctrgen.schema.meeting import Meeting
from ctrgen.schema.parties import Issuer, RecipientGroup, Signature
from ctrgen.schema.presentation import Presentation
from ctrgen.schema.programme import Programme
from ctrgen.schema.values import ClockTime, Month, PartialDate

__all__ = [
    "ClockTime",
    "Issuer",
    "Item",
    "Meeting",
    "Month",
    "PartialDate",
    "Presentation",
    "Programme",
    "RecipientGroup",
    "Signature",
]
