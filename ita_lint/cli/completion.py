"""`ita-lint completion`: the lines that make a shell complete command lines."""

import sys

from ita_lint.cli.language import pick, spoken
from ita_lint.cli.parser import Parser
from ita_lint.errors import UsageError

SHELLS = ("bash", "zsh", "fish", "powershell")


def run(arguments: list[str]) -> int:
    """Write the lines for one shell and return status 0. Raises UsageError."""
    lang = spoken(arguments)
    shell = parser(lang).read(arguments).shell
    if shell not in SHELLS:
        listed = ", ".join(SHELLS)
        raise UsageError(
            f"ระบุ shell: {listed} เช่น ita-lint completion bash",
            f"name a shell: {listed}, as in: ita-lint completion bash",
        )
    try:
        from argcomplete.shell_integration import shellcode
    except ImportError as error:
        raise UsageError(
            "การเติมคำสั่งต้องมีส่วนเสริม ติดตั้งด้วย: python -m pip install argcomplete",
            "completion needs a library: python -m pip install argcomplete",
        ) from error
    sys.stdout.write(shellcode(["ita-lint"], shell=shell) + "\n")
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    made = Parser(
        lang,
        "completion",
        "|".join(SHELLS),
        pick(
            lang,
            "แสดงบรรทัดที่ใส่ในไฟล์ตั้งค่าของ shell เพื่อให้เติมคำสั่งด้วยปุ่ม Tab",
            "Prints what makes a shell complete command lines: put it into the shell's start-up file.",
        ),
        'eval "$(ita-lint completion bash)"',
    )
    made.option("shell", thai="ชื่อ shell", english="name of the shell", nargs="?", metavar="|".join(SHELLS))
    return made
