"""One hypothesis profile for all, and one PostgreSQL for those who keep something in it."""

import os
import shutil
import tempfile

import pytest
from hypothesis import settings

# The same examples every time, no clock in the verdict.
settings.register_profile("mujaz", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("mujaz")


@pytest.fixture(scope="session")
def cluster():
    """A PostgreSQL of our own; where none is installed, its tests are skipped, never on CI."""
    from cluster import Cluster, installed  # noqa: PLC0415 - psycopg is of an extra

    if installed() is None:
        if os.environ.get("CI"):
            pytest.fail("no PostgreSQL: scripts/services installs it")
        pytest.skip("skipped: no PostgreSQL; scripts/services installs it")
    # Not below pytest's folder, which is closed to the user whom PostgreSQL runs as.
    folder = tempfile.mkdtemp(prefix="mujaz-")
    cluster = Cluster(folder)
    yield cluster
    cluster.stop()
    shutil.rmtree(folder)
