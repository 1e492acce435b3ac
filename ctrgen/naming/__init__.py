"""How a document, its time and its issuer are named in the words of a standard."""

from ctrgen.naming.document import (
    bare_number,
    cited_number,
    closing_pattern,
    date_line,
    date_parts,
    full_title,
    issued_number,
    issuer_name,
    kind,
    made_subject,
    number_line,
    numbered,
    of_months_alone,
    subject,
    subject_in_sentence,
    subject_pattern,
)
from ctrgen.naming.period import filled, month_number, spoken

__all__ = [
    "bare_number",
    "cited_number",
    "closing_pattern",
    "date_line",
    "date_parts",
    "filled",
    "full_title",
    "issued_number",
    "issuer_name",
    "kind",
    "made_subject",
    "month_number",
    "number_line",
    "numbered",
    "of_months_alone",
    "spoken",
    "subject",
    "subject_in_sentence",
    "subject_pattern",
]
