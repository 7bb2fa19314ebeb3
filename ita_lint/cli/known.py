"""The options `--baseline` and `--write-baseline`: what was found before and is left for now."""

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator

from ita_lint.cli.language import pick
from ita_lint.cli.output import opened
from ita_lint.cli.parser import Parser
from ita_lint.cli.streams import complain
from ita_lint.errors import UsageError
from ita_lint.model.findings import Report
from ita_lint.settings import Settings
from ita_lint.settings.patterns import relative

#: Where a baseline is written if nobody says where: beside the settings.
_USUAL = "ita-lint-baseline.json"


def add_baseline(parser: Parser) -> None:
    """Add the options."""
    parser.option(
        "--baseline",
        thai="แสดงเฉพาะสิ่งที่พบใหม่ นอกเหนือจากบัญชีตั้งต้นในไฟล์นี้",
        english="show only what is not in the baseline in this file",
        metavar="FILE",
    )
    parser.option(
        "--write-baseline",
        thai="บันทึกสิ่งที่พบเป็นบัญชีตั้งต้น บัญชีที่มีอยู่แล้วมีแต่ลดลง",
        english="keep what is found as the baseline; one that exists only shrinks",
        action="store_true",
    )


class Known:
    """Sets apart what is in the baseline while reports pass by, and finds out which of its counts are out of date."""

    def __init__(self, values: Namespace, common: Settings) -> None:
        """Take `baseline` and `write_baseline` of the command line, and the settings of the run.

        Raises UsageError if the baseline is missing or is none.
        """
        self._write = bool(values.write_baseline)
        named = values.baseline or (common.beside(common.baseline) if common.baseline else None)
        self.path: str | None = named or (common.beside(_USUAL) if self._write else None)
        self._is_named = named is not None
        self._shown = relative(self.path or "")
        self._before = self._read()
        self._left_out = 0
        self._now = {path: dict(codes) for path, codes in (self._before or {}).items()}

    def is_own(self, path: str) -> bool:
        """Whether the file at `path` is the baseline itself."""
        return self.path is not None and os.path.realpath(path) == os.path.realpath(self.path)

    def without_known(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Yield `reports` without the findings that are in the baseline."""
        if self.path is None:
            yield from reports
            return
        from ita_lint.baseline import held, left_out, shrunk

        for report in reports:
            if report.status != "checked":
                yield report
                continue
            key = relative(report.path, os.path.dirname(self.path))  # noqa: PTH120 - no pathlib at start
            before = None if self._before is None else self._before.get(key, {})
            self._now[key] = shrunk(report, before)
            self._left_out += 0 if before is None else left_out(report, before)
            yield held(report, self._now[key] if before is None else before)

    def close(self, lang: str, *, quiet: bool, decides: bool) -> bool:
        """Write the baseline or say how many counts of it are out of date, and return whether there are any.

        `decides` is whether they alone make the status 1.
        """
        if self.path is None:
            return False
        from ita_lint.baseline import written

        folder = os.path.dirname(self.path)  # noqa: PTH120
        gone = [key for key in self._now if self._before and not os.path.exists(os.path.join(folder, key))]  # noqa: PTH110, PTH118
        self._now |= {key: {} for key in gone}
        stale = _total(self._before or {}) - _total(self._now)
        if self._write:
            with opened(self.path) as stream:
                stream.write(written(self._now))
            if not quiet:
                self._tell_written(lang)
        elif stale > 0:
            thai = f"บัญชีตั้งต้น {self._shown} มี {stale} จุดที่ไม่พบแล้ว "
            english = f"findings in the baseline {self._shown} that no longer occur: {stale}; "
            if decides:
                thai, english = f"{thai}จึงจบด้วยรหัส 1 ", f"{english}so the status is 1; "
            thai += "สั่งเดิมอีกครั้งโดยเติม --write-baseline เพื่อตัดออกจากบัญชี"
            english += "run the same command with --write-baseline to take them out"
            complain(pick(lang, thai, english))
            return True
        return False

    def _read(self) -> dict[str, dict[str, int]] | None:
        """Return the counts so far, None if there is no baseline or a first one is to be written."""
        if self.path is None:
            return None
        from ita_lint.baseline import read

        try:
            with open(self.path, encoding="utf-8") as file:  # noqa: PTH123
                return read(file.read(), self._shown)
        except FileNotFoundError as error:
            if self._write:
                return None
            raise UsageError(
                f"ไม่พบบัญชีตั้งต้น {self._shown} บันทึกก่อนด้วย --write-baseline",
                f"there is no baseline {self._shown}: write it first with --write-baseline",
            ) from error
        except UnicodeDecodeError:
            return read("", self._shown)
        except OSError as error:
            from ita_lint.formats.opening import cause

            why = cause(error)
            raise UsageError(
                f"เปิดบัญชีตั้งต้น {self._shown} ไม่ได้: {why[0]}", f"the baseline {self._shown} cannot be opened: {why[1]}"
            ) from error

    def _tell_written(self, lang: str) -> None:
        number = _total(self._now)
        thai = f"{self._shown}: บันทึกสิ่งที่พบไว้ {number} จุด"
        english = f"{self._shown}: {number} finding{'s' * (number != 1)} kept"
        if self._left_out:
            thai += f" ไม่รับสิ่งที่พบใหม่ {self._left_out} จุด หากต้องการเริ่มบัญชีใหม่ ลบ {self._shown} แล้วสั่งเดิมอีกครั้ง"
            english += (
                f", {self._left_out} new left out; to begin afresh, delete {self._shown} and run the same command"
            )
        if not self._is_named:
            thai += f' ใช้ด้วย --baseline {self._shown} หรือ baseline = "{_USUAL}" ใน ita-lint.toml'
            english += f'; use it with --baseline {self._shown}, or baseline = "{_USUAL}" in ita-lint.toml'
        complain(pick(lang, thai, english))


def _total(counts: dict[str, dict[str, int]]) -> int:
    return sum(sum(codes.values()) for codes in counts.values())
