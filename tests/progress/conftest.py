import pytest

from tests.progress.days import Study


@pytest.fixture
def study(client, set_clock):
    return Study(client, set_clock)
