"""An archive in a file of its own, for every test that asks for one."""

import pytest

from mujaz.archive.open import open_archive


@pytest.fixture
def archive(tmp_path):
    """An empty archive."""
    kept = open_archive(str(tmp_path / "archive.db"))
    yield kept
    kept.close()
