"""The tables of texts and names: each row says since when, until when, by what, and its source."""

from __future__ import annotations

from datetime import date

from ctrgen.law.tables import names
from ctrgen.law.texts import ended, numbered, texts


def test_every_row_says_when_and_by_what_and_names_its_source() -> None:
    assert len(ended()) >= 120
    assert (
        len([one for one in names() if one.old.startswith("tỉnh ")]) == 30
    )  # 63 became 34, and Huế a city before
    for text in ended():
        assert text.until is not None
        assert text.until <= date(2027, 3, 1)  # passed and announced
        assert text.by
        assert text.source or not text.sure
        assert text.until.year >= int(text.year)
    assert all(one.source and one.now and one.old != one.now for one in names())


def test_the_days_of_a_text_follow_one_another_and_a_number_of_a_year_is_one_text() -> None:
    assert len(texts()) >= 500
    assert len({(one.number, one.day or one.year) for one in texts()}) == len(texts())
    for text in texts():
        days = [day for day in (text.day, text.since, text.until) if day is not None]
        assert days == sorted(days), text
        assert text.name or text.until is not None, text
        assert text.issuer, text
        assert len(numbered()[text.number]) == 1 or not text.has_year


def test_what_replaces_a_text_is_in_force_from_the_day_that_one_ends() -> None:
    for text in ended():
        number = text.by.removesuffix(" ").rpartition(" số ")[2]
        (heir,) = numbered().get(number, (None,)) if number in numbered() else (None,)
        if heir is not None and heir.has_year and heir.since is not None:
            assert heir.since == text.until, (text.number, heir)
