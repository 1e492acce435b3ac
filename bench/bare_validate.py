"""The floor of ``ctrgen validate``: click, PyYAML's C loader and pydantic, and nothing else."""

from __future__ import annotations

import click
import yaml
from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """Refuse keys that are not known, as ctrgen does."""

    model_config = ConfigDict(extra="forbid")


class Item(Strict):
    """A task with items under it."""

    noi_dung: str
    muc_con: list[Item | str] = []


class Meeting(Strict):
    """A meeting."""

    ten: str
    thoi_gian: str | None = None
    ngay: str | None = None
    lap_lai: str | None = None
    buoi: str | None = None
    ghi_chu: str | None = None


class Issuer(Strict):
    """The issuing body."""

    cap_tren: str
    ten: str


class Group(Strict):
    """Recipients under a heading."""

    nhom: str
    danh_sach: list[str]


class Signature(Strict):
    """The signature."""

    quyen_han: str
    chuc_vu: str
    ho_ten: str


class Programme(Strict):
    """The programme."""

    chuan: str
    co_quan: Issuer
    so: int
    ky_hieu: str
    dia_danh: str
    ngay: str
    thang: str
    nhiem_vu: list[Item | str]
    cuoc_hop: list[Meeting]
    ket_thuc: str
    noi_nhan: list[Group | str]
    nguoi_ky: Signature
    trinh_bay: dict[str, list[str]]


def check(path: str) -> None:
    """Validate one file."""
    with open(path, encoding="utf-8") as stream:  # noqa: PTH123 - the floor imports no pathlib
        Programme.model_validate(yaml.load(stream, Loader=yaml.CSafeLoader))


@click.command()
@click.argument("path")
def main(path: str) -> None:
    """Validate one file."""
    check(path)


if __name__ == "__main__":
    main()
