"""Archives of each kind, empty, for every test that asks for one."""

from itertools import count

import pytest

from mujaz.archive.open import open_archive

NUMBERS = count()


@pytest.fixture(params=["sqlite", "postgres"])
def where(request, tmp_path):
    """Where an archive can be: a file of SQLite, a database of PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "archive.db")
    return request.getfixturevalue("cluster").database(f"archive_{next(NUMBERS)}")


@pytest.fixture
def archive(where):
    """An empty archive."""
    kept = open_archive(where)
    yield kept
    kept.close()
