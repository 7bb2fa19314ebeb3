"""What all tests share: no cache, language or CI server of the user is in play; a slow machine fails no law."""

import os
import tempfile

from hypothesis import HealthCheck, settings

os.environ["ITA_LINT_CACHE"] = tempfile.mkdtemp(prefix="ita-lint-tests-")
for name in ("ITA_LINT_LANG", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
    os.environ.pop(name, None)

settings.register_profile(
    "calm", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")
