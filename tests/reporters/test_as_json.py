import json
from collections.abc import Callable
from dataclasses import replace

from ita_lint import __version__
from ita_lint.model.findings import Report

Written = Callable[..., str]


def test_the_envelope_is_the_contract(written: Written, faulty: Report, unreadable: Report) -> None:
    whole = json.loads(written("json", [faulty, unreadable]))
    assert list(whole) == ["schema_version", "tool", "files", "summary"]
    assert whole["schema_version"] == 1
    assert whole["tool"] == {"name": "ita-lint", "version": __version__, "year": 2568}
    assert whole["summary"] == {
        "files": 2, "checked": 1, "unreadable": 1, "errors": 1, "warnings": 1, "info": 1, "fixable": 2,
        "suppressed": 0,
    }  # fmt: skip


def test_each_file_is_the_report_as_data(written: Written, faulty: Report, unreadable: Report) -> None:
    assert json.loads(written("json", [faulty, unreadable]))["files"] == [faulty.to_dict(), unreadable.to_dict()]


def test_files_held_to_different_years_have_no_common_year(written: Written, faulty: Report, clean: Report) -> None:
    assert json.loads(written("json", [faulty, replace(clean, year=2567)]))["tool"]["year"] is None


def test_thai_stands_as_it_is_in_utf8(written: Written, faulty: Report) -> None:
    assert "เลขขั้นตอนซ้ำ" not in written("json", [faulty], encoding="ascii")
    assert "เปลี่ยน ๓ เป็น ๕" in written("json", [faulty])


def test_an_encoding_without_thai_loses_nothing(written: Written, faulty: Report) -> None:
    assert json.loads(written("json", [faulty], encoding="cp1252")) == json.loads(written("json", [faulty]))


def test_a_file_name_that_is_no_text_is_still_json(written: Written, clean: Report) -> None:
    assert json.loads(written("json", [replace(clean, path="\udcff.txt")]))["files"][0]["path"] == "\udcff.txt"


def test_statistics_are_an_addition(written: Written, faulty: Report) -> None:
    whole = json.loads(written("json", [faulty], statistics=True))
    assert [one["code"] for one in whole["statistics"]] == ["ITA412", "ITA602", "ITA603"]


def test_no_files_is_an_empty_list(written: Written) -> None:
    assert json.loads(written("json", []))["files"] == []
