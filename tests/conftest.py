"""What all tests share: the user's own cache and language settings are left alone."""

import os
import tempfile

os.environ["ITA_LINT_CACHE"] = tempfile.mkdtemp(prefix="ita-lint-tests-")
os.environ.pop("ITA_LINT_LANG", None)
