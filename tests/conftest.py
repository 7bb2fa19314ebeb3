"""What all tests share: the user's own cache and language settings are left alone; a slow machine fails no law."""

import os
import tempfile

from hypothesis import HealthCheck, settings

os.environ["ITA_LINT_CACHE"] = tempfile.mkdtemp(prefix="ita-lint-tests-")
os.environ.pop("ITA_LINT_LANG", None)

settings.register_profile(
    "calm", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")
