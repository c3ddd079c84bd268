"""A strict local Slack on loopback, which the very same bot connects to: for the browser demo and for the tests."""
