"""Which settings hold for a run and for each of its files: those of `--config`, none, or the nearest above a file."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator

from ita_lint.cli.inputs import STDIN
from ita_lint.cli.parser import Parser
from ita_lint.errors import UsageError
from ita_lint.model.findings import Ignore, Report
from ita_lint.settings import Finder, Settings, load_settings


def add_settings(parser: Parser) -> None:
    """Add where settings come from."""
    parser.option(
        "--config",
        thai="ไฟล์ตั้งค่า (ค่าปกติ: ita-lint.toml ที่อยู่ใกล้แผนที่สุด)",
        english="file of settings (default: the nearest ita-lint.toml)",
        metavar="FILE",
    )
    parser.option("--isolated", thai="ไม่ใช้ไฟล์ตั้งค่าใด ๆ", english="no settings at all", action="store_true")


class Settled:
    """Gives the settings of each file. Raises UsageError where they are wrong."""

    def __init__(self, values: Namespace) -> None:
        """Take what the command line says: `config`, `isolated`, `stdin_filename`."""
        if values.config and values.isolated:
            raise UsageError(
                "--config กับ --isolated ใช้ด้วยกันไม่ได้ เลือกอย่างใดอย่างหนึ่ง",
                "--config and --isolated contradict each other: take one of them",
            )
        fixed = load_settings(values.config) if values.config else Settings()
        self._fixed = fixed if values.config or values.isolated else None
        self._stdin = values.stdin_filename or STDIN
        self._finder = Finder()

    def of(self, path: str) -> Settings:
        """Return the settings for the file at `path`; standard input has those of the name that it was given."""
        if self._fixed is not None:
            return self._fixed
        return self._finder.nearest(self._stdin if path == STDIN else path)

    def with_unused(self, reports: Iterable[Report], lang: str) -> Iterator[Report]:
        """Yield `reports`, then one on each file of settings with decisions that were of no use for any of them."""
        used = dict[str, tuple[Settings, Counter[Ignore]]]()
        for report in reports:
            yield report
            if report.ignores:
                settings = self.of(report.path)
                used.setdefault(settings.file, (settings, Counter()))[1].update(dict(report.ignores))
        for _, (settings, counts) in sorted(used.items()):
            idle = [decision for decision, number in counts.items() if not number]
            if idle:
                from ita_lint.settings.unused import unused

                yield unused(settings, idle, lang)
