"""The report as JUnit XML for CI servers: a suite for each file, a case for each finding and for what did not look.

A finding at or above the severity that makes the run fail is a failure; a lesser one is a case that passes and says
what was found.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.reporters import Options
from ita_lint.reporters.markup import held, xml
from ita_lint.reporters.places import clean, in_file, in_plan
from ita_lint.reporters.tracking import line_of, repository_path
from ita_lint.reporters.words import SEVERITIES, say

#: A test case: its name, its line, what it holds ("failure", "error", "skipped", "system-out"), a message and a text.
Case = tuple[str, int, str, str, str]


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write one document with the suites of all reports."""
    failing = () if options.fail_on == "never" else SEVERITIES[: SEVERITIES.index(options.fail_on) + 1]
    suites, totals = list[str](), Counter[str]()
    for report in reports:
        cases = list(_cases(report, failing))
        counts = Counter(case[2] for case in cases) + Counter(tests=len(cases))
        totals += counts
        suites += [f"<testsuite {_counts(report.path, counts)}>", *_elements(report, cases), "</testsuite>"]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites {_counts('ita-lint', totals)}>",
        *suites,
        "</testsuites>",
    ]
    stream.write(held("\n".join(lines), stream.encoding) + "\n")


def _cases(report: Report, failing: Iterable[str]) -> Iterator[Case]:
    lang = report.lang
    if report.error:
        kind = "error" if report.status == "unreadable" else "skipped"
        yield say(report.status, lang), 1, kind, report.error[1], ""
        return
    for one in report.diagnostics:
        kind = "failure" if one.severity in failing else "system-out"
        yield _name(one, lang), line_of(one.location), kind, one.message, _text(one, report.path, lang)
    for left in report.suppressed:
        one = left.diagnostic
        yield _name(one, lang), line_of(one.location), "skipped", f"{say('suppressed', lang)}: {left.reason}", ""
    for skipped in report.not_checked:
        yield f"{skipped.code} {skipped.title}", 1, "skipped", f"{say('not-checked', lang)}: {skipped.reason}", ""
    if not report.diagnostics:
        yield clean(report), 1, "", "", ""


def _name(one: Diagnostic, lang: str) -> str:
    return f"{one.code} {one.title} ({one.at.label(lang)})"


def _text(one: Diagnostic, path: str, lang: str) -> str:
    """Return the answers to what, where, why and how to mend, a line each."""
    place = " · ".join(filter(None, (in_file(path, one.at, lang), in_plan(one, lang))))
    lines = [place, f"{say(one.severity, lang)}: {one.message}", f"“{one.excerpt}”" if one.excerpt.strip() else ""]
    lines += [f"{say('why', lang)}: {one.why}", f"{say('mend', lang)}: {one.mend}"]
    lines += [say(f"fix.{one.fix.safety}", lang, fix=one.fix.message)] if one.fix else []
    return "\n".join(filter(None, lines))


def _counts(name: str, counts: Counter[str]) -> str:
    numbers = (("tests", "tests"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    return f'name="{xml(name)}" ' + " ".join(f'{key}="{counts[kind]}"' for key, kind in numbers) + ' time="0"'


def _elements(report: Report, cases: Iterable[Case]) -> Iterator[str]:
    path = xml(repository_path(report.path))
    for name, line, kind, message, text in cases:
        opening = f'<testcase classname="{path}" name="{xml(name)}" file="{path}" line="{line}" time="0"'
        if not kind:
            yield f"{opening}/>"
            continue
        about = "" if kind == "system-out" else f' message="{xml(message)}"'
        yield f"{opening}><{kind}{about}>{xml(text)}</{kind}></testcase>"
