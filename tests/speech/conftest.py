"""A speech endpoint that hears what the portal has it say."""

from tests.media.conftest import running_provider

__all__ = ["running_provider"]
