"""JSON of a programme: what is read of it is the programme again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import ctrgen
from ctrgen import pipeline
from tests.command import ctrgen as run
from tests.paths import EXAMPLE, EXAMPLES
from tests.put_out import OFTEN, checked, is_programme
from tests.random_programmes import PROGRAMMES
from tests.whole import WHOLE, read, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ctrgen.schema import Programme


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Programme]:
    """The examples, the programme with every key, and that one with a single signature."""
    made = {path.stem: ctrgen.load(path) for path in EXAMPLES.glob("*.yaml") if is_programme(path)}
    two, one = (tmp_path_factory.mktemp(name) for name in ("two", "one"))
    made["whole"] = checked(whole(two))
    made["whole, one signs"] = checked(whole(one, nguoi_ky=WHOLE["nguoi_ky"][1]))
    return made


# JSON


def test_the_json_of_every_programme_reads_as_the_programme_again(
    everything: Mapping[str, Programme],
) -> None:
    for name, programme in everything.items():
        pictures = [picture for one in programme.signature for picture in (one.picture, one.seal)]
        if any(pictures) or programme.standard.endswith(".yaml"):
            continue  # these name files beside them: below
        again = read(ctrgen.render(programme, "json"))
        assert again == programme.model_copy(update={"extends": None}), name


@pytest.mark.no_cover
@OFTEN
@given(PROGRAMMES)
def test_the_json_of_any_programme_reads_as_the_programme_again(data: bytes) -> None:
    programme = read(data)
    assert read(ctrgen.render(programme, "json")) == programme


def test_the_files_a_programme_names_are_named_from_where_its_json_stands(tmp_path: Path) -> None:
    source, folder = whole(tmp_path), tmp_path / "ra"
    (tmp_path / ".git").mkdir()
    done = run("render", source.name, "-f", "json", "-o", folder.name, cwd=tmp_path)
    assert done.code == 0, done.err
    written = json.loads((folder / "tat-ca.json").read_bytes())
    assert written["nguoi_ky"][1]["anh_chu_ky"] == {"tep": "../chu-ky.png"}
    again = pipeline.check(folder / "tat-ca.json").programme
    assert again is not None
    assert again.signature[1].seal is not None
    assert again.signature[1].seal.png == checked(source).signature[1].seal.png  # type: ignore[union-attr]


def test_the_json_of_a_house_with_its_own_standard_renders_the_same_document(tmp_path: Path) -> None:
    for path in EXAMPLES.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / ".git").mkdir()
    run("render", "hoi-nong-dan.yaml", "-f", "json", "-o", "ra", cwd=tmp_path)
    for way in ("hoi-nong-dan.yaml", "ra/hoi-nong-dan.json"):
        assert run("render", way, "-f", "txt", "-o", f"txt-{way[:2]}", cwd=tmp_path).code == 0
    first, second = tmp_path.glob("txt-*/hoi-nong-dan.txt")
    assert first.read_bytes() == second.read_bytes()


def test_the_pictures_of_signature_and_seal_are_in_the_pdf_too(everything: Mapping[str, Programme]) -> None:
    import io

    import pdfplumber

    with pdfplumber.open(io.BytesIO(ctrgen.render(everything["whole, one signs"], "pdf"))) as pdf:
        assert sum(len(page.images) for page in pdf.pages) == 2


def test_the_json_of_every_programme_is_what_the_schema_describes(
    everything: Mapping[str, Programme],
) -> None:
    import jsonschema

    from ctrgen.schema.json_schema import json_schema

    described = jsonschema.Draft202012Validator(json.loads(json_schema()))
    for programme in everything.values():
        described.validate(json.loads(ctrgen.render(programme, "json")))


def test_dates_of_the_json_are_iso_and_lists_are_lists_even_of_one() -> None:
    written = json.loads(ctrgen.render(ctrgen.load(EXAMPLE), "json"))
    assert (written["ngay"], written["thang"]) == ("2020-05-25", "2020-06")
    assert written["cuoc_hop"][3]["ngay"] == "2020-06-26"
    assert written["co_quan"]["ten"] == ["Ban Thường vụ"]
    assert written["nguoi_ky"][0]["ho_ten"] == "Nguyễn Thị Hồng Tâm"
    assert written["noi_nhan"][0] == {"danh_sach": ["Lưu: VP"]}
