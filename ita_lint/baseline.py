"""What was found before and is left for now: a count for each file and rule, which can only shrink.

As many findings of a rule as its count are set apart. More than that are all shown, for nobody can tell which of them
are new; fewer make the count out of date until it is written anew.
"""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from ita_lint.errors import UsageError
from ita_lint.model.findings import Report, Suppressed
from ita_lint.model.noun import replace

#: Path of a file -> code of a rule -> number of findings.
Counts = dict[str, dict[str, int]]

SCHEMA_VERSION = 1

_REASON = {"th": "พบมาก่อนแล้ว และบันทึกไว้ในบัญชีตั้งต้น", "en": "found before, and kept in the baseline"}


def read(text: str, name: str) -> Counts:
    """Return the counts in the `text` of the baseline called `name`. Raises UsageError if it is none."""
    try:
        data: Any = json.loads(text)
        version = _count(data["schema_version"])
        files = data["files"] if version == SCHEMA_VERSION else {}
        counts = {path: {code: _count(number) for code, number in codes.items()} for path, codes in files.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(
            f"{name} ไม่ใช่บัญชีตั้งต้นที่ ita-lint บันทึกไว้ ตรวจชื่อไฟล์อีกครั้ง หรือระบุชื่อไฟล์ใหม่แล้วเติม --write-baseline",
            f"{name} is no baseline that ita-lint wrote: look at the name, or give a new one with --write-baseline",
        ) from error
    if version > SCHEMA_VERSION:
        raise UsageError(
            f"{name} บันทึกด้วย ita-lint รุ่นใหม่กว่านี้ ปรับรุ่นโปรแกรม หรือระบุชื่อไฟล์ใหม่แล้วเติม --write-baseline",
            f"{name} was written by a newer ita-lint: update this one, or give a new name with --write-baseline",
        )
    return counts


def written(counts: Counts) -> str:
    """Return `counts` as the text of a file, sorted."""
    data = {"schema_version": SCHEMA_VERSION, "files": {path: codes for path, codes in counts.items() if codes}}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def held(report: Report, known: Mapping[str, int]) -> Report:
    """Return `report` without the findings that are in the counts of its file, with a note on what has become more.

    Its readiness stays as it was: what was found before is still to be mended.
    """
    now = Counter(one.code for one in report.diagnostics)
    kept = {code for code, number in now.items() if number <= known.get(code, 0)}
    reason = _REASON[report.lang]
    more = (
        _more(code, known[code], now[code], report.lang) for code in sorted(now) if 0 < known.get(code, 0) < now[code]
    )
    return replace(
        report,
        diagnostics=tuple(one for one in report.diagnostics if one.code not in kept),
        suppressed=(
            *report.suppressed,
            *(Suppressed(one, reason, "baseline") for one in report.diagnostics if one.code in kept),
        ),
        notes=(*report.notes, *more),
    )


def shrunk(report: Report, known: Mapping[str, int] | None) -> dict[str, int]:
    """Return the counts of a checked file by code, none of them more than `known`; None is for no counts so far.

    The counts of rules that could not look stay as they were.
    """
    now = Counter(one.code for one in report.diagnostics)
    if known is None:
        return dict(now)
    counts = {code: min(number, now[code]) if code in report.looked else number for code, number in known.items()}
    return {code: number for code, number in counts.items() if number}


def left_out(report: Report, known: Mapping[str, int]) -> int:
    """Return how many findings of a checked file are more than the counts that are known of it."""
    now = Counter(one.code for one in report.diagnostics)
    return (now - Counter(known)).total()


def _count(number: Any) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise TypeError(number)
    return number


def _more(code: str, before: int, now: int, lang: str) -> str:
    if lang == "en":
        return f"{code}: {before} found before, {now} now, so all are shown"
    return f"{code}: เดิมพบ {before} จุด ขณะนี้พบ {now} จุด จึงแสดงทั้งหมด"
