"""The bodies that decide as a collective, whose head signs on its behalf (Decree 30, Annex I, II.7)."""

from __future__ import annotations

BODIES = (
    *("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "ban thường vụ", "ban chấp hành"),
    *("ủy ban mặt trận tổ quốc", "uỷ ban mặt trận tổ quốc", "ban thường trực"),
)
_HEADS = ("chủ tịch", "bí thư")


def signed_for(issuer: str, position: str) -> str:
    """The collective on whose behalf someone signs, as the issuer writes it; empty where there is none.

    Args:
        issuer: the name of the issuing body.
        position: the post of the one who signs.
    """
    body = next((one for one in BODIES if issuer.lower().startswith(one)), "")
    return issuer[: len(body)] if position.lower().startswith(_HEADS) else ""
