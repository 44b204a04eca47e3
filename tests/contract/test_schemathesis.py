"""Whatever a generator makes of the API document, the app answers as the document says.

Right requests and wrong ones for every operation, the same ones at every run. A longer run:
`PORTAL_SCHEMATHESIS_EXAMPLES=500 ./portal test tests/contract/test_schemathesis.py`.
"""

import gc
import os

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import FailureGroup

from tests.conftest import BASE_URL

EXAMPLES = int(os.environ.get("PORTAL_SCHEMATHESIS_EXAMPLES") or 6)

# What a body must be beyond its schema: rules about other rows, or between two fields, or about
# names and addresses; and 1.0, an integer to JSON Schema, that the portal wants written as 1.
RULES = (
    "There is no word",
    "There is no group",
    "There is no deleted word",
    "is not in the group",
    "of these words are in group",
    "They spell",
    "does not begin with",
    "Belongs here and not before the word",
    "Must be the name of a time zone",
    "Must be an http or https address",
    "Must be an https address",
    "Not a valid integer.",
)

load_all_checks()
(REFUSED,) = CHECKS.get_by_names(["positive_data_acceptance"])

_BOUNDED = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.timeout(0 if EXAMPLES > 20 else 120)
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
def test_the_app_keeps_to_its_document(seeded_app, mode):
    document = schemathesis.openapi.from_wsgi("/api/openapi.json", seeded_app, base_url=BASE_URL)
    operations = [found.ok() for found in document.get_all_operations()]
    assert len(operations) > 50
    failures = [failure for operation in operations for failure in failures_of(operation, mode)]
    gc.collect()  # its transport leaves downloads open
    assert not failures, "\n\n".join(failures)


def failures_of(operation, mode):
    """What the checks of schemathesis find in one operation."""
    answers = []

    @_BOUNDED
    @given(case=operation.as_strategy(generation_mode=mode))
    def try_it(case):
        response = case.call(base_url=BASE_URL)
        answers[:] = [f"to {case.body!r:.300} and {case.query!r:.200}: {response.content[:300]!r}"]
        case.validate_response(response, excluded_checks=[REFUSED] if breaks_a_rule(response) else [])

    try:
        try_it()
    except FailureGroup as group:
        return [f"{operation.label}: {failure}\n{answers}" for failure in group.exceptions]
    except Unsatisfiable:  # nothing about it can be wrong: no body, no query, no id
        assert mode is GenerationMode.NEGATIVE
    return []


def breaks_a_rule(response):
    """Whether it was refused for nothing but rules that a schema cannot state."""
    if response.status_code != 422:
        return False
    return all(any(rule in message for rule in RULES) for message in messages(response.json()["errors"]))


def messages(errors):
    if isinstance(errors, list):
        return errors
    return [message for inner in errors.values() for message in messages(inner)]
