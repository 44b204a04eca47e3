"""What the tests of the inventory share."""

import sqlite3

import pytest


@pytest.fixture
def db_of():
    """A connection of its own to the database of an app that the test made."""
    connections = []

    def connect(config):
        connection = sqlite3.connect(config.db, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connections.append(connection)
        return connection

    yield connect
    for connection in connections:
        connection.close()
