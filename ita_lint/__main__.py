"""`python -m ita_lint`: the same as the installed command."""

from ita_lint.cli.main import entry

if __name__ == "__main__":
    entry()
