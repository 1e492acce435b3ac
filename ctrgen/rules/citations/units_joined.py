"""Symbols of letters in which the body's letters and its unit's run into one: “BGDĐTGDTrH”."""

from __future__ import annotations

from ctrgen.rules.pattern import Pattern, either

_BODIES = (
    *("UBND", "HĐND", "VPCP", "TTg", "BGDĐT", "BYT", "BNV", "BTP", "BXD", "BTTTT", "BVHTTDL", "BTNMT"),
    *("BNNMT", "BNNPTNT", "BLĐTBXH", "BGTVT", "BKHĐT", "BKHCN", "SGDĐT", "SNV", "SYT", "STP", "SXD", "SNNMT"),
    *("SNNPTNT", "SKHCN", "SVHTTDL", "SVHTT", "SLĐTBXH", "STNMT", "SGTVT", "SKHĐT", "STTTT", "PGDĐT"),
)
_UNITS = (
    *(
        "GDTrH",
        "GDTH",
        "GDMN",
        "GDTX",
        "GDCTHSSV",
        "GDTC",
        "GDPT",
        "QLCL",
        "KHTC",
        "TCCB",
        "NGCBQLGD",
        "TCBC",
    ),
    *("CCVC", "CCHC", "CTTN", "KGVX", "VX", "NC", "NNTN", "KTTH", "KSTT", "VHXH", "TTr", "NVY", "NVD", "KCB"),
    *(
        "QLXD",
        "QLĐT",
        "QLN",
        "PBGDPL",
        "TTBC",
        "CNTT",
        "BVMT",
        "QLĐĐ",
        "TTBVTV",
        "CTHSSV",
        "KTKĐ",
        "KTKĐCLGD",
    ),
)
_JOINED = Pattern(rf"(?P<body>\d+(?:/\d{{4}})?/{either(*_BODIES)})(?P<unit>{either(*_UNITS)})")


def parted(symbol: str) -> str:
    """Such a symbol with the hyphen it lost; empty where it is none."""
    match = _JOINED.fullmatch(symbol)
    return f"{match['body']}-{match['unit']}" if match is not None else ""
