"""The rulebook as the working folder's settings make it, for the commands that show rules."""

import os

from ita_lint.rulebook import Rulebook
from ita_lint.rulebook.gathering import gathered
from ita_lint.settings import FILE, Finder, Settings


def here() -> Settings:
    """Return the settings found from the working folder up."""
    return Finder().nearest(os.path.join(os.getcwd(), FILE))  # noqa: PTH109, PTH118 - no pathlib at start


def rulebook() -> Rulebook:
    """Return the built-in rules, those of installed packages and the house rules of the settings."""
    settings = here()
    return gathered(settings.beside(one) for one in settings.rulebooks)
