import pytest

from tests.scheduling.days import Days


@pytest.fixture
def make_days(client, set_clock):
    return lambda words=3: Days(client, set_clock, words)
