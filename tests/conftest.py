"""The sealed world every test runs in: no network but loopback, a clean environment, a home of its own."""

from __future__ import annotations

import os
import socket
from ipaddress import ip_address

import pytest

# What a developer may have set and no test may see; the second group is how any vendor's key is called.
_SCRUBBED = ("ROLECALL_", "SLACK_", "LANGCHAIN_", "LANGSMITH_", "CHROMA_", "HF_", "OTEL_")
_SECRETS = ("_API_KEY", "_API_BASE", "_BASE_URL", "_PROXY")

_lookup = socket.getaddrinfo


def pytest_xdist_auto_num_workers():
    """Half as many again as there are processors: the journeys wait for Slack and the queue part of their time."""
    return 3 * (os.cpu_count() or 1) // 2


@pytest.fixture(scope="session", autouse=True)
def _sealed(tmp_path_factory):
    """Hide the developer's settings and home folder, and refuse to look up the address of any other host."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.upper().startswith(_SCRUBBED) or name.upper().endswith(_SECRETS):
                patch.delenv(name)
        patch.setenv("HOME", str(tmp_path_factory.mktemp("person")))
        patch.setattr(socket, "getaddrinfo", _local_lookup)
        yield


@pytest.fixture(scope="session", autouse=True)
def _embedded_once():
    """Embed a batch of texts once in a process: the same batch makes the same vectors, and most tests share theirs."""
    from knowledge.index.embeddings import LocalEmbedder

    run, known = LocalEmbedder._run, {}

    def remembering(self, texts):
        batch = (self.sha256, *texts)
        if batch not in known:
            known[batch] = run(self, texts)
        return known[batch]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LocalEmbedder, "_run", remembering)
        yield


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A data folder that nothing has used yet, and the one that ROLECALL_HOME names."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ROLECALL_HOME", str(folder))
    return folder


def _local_lookup(host, *rest, **options):
    # pytest-socket refuses the connection, but by then the name was looked up and only a number is left to report.
    if not _is_local(host.decode() if isinstance(host, bytes) else host):
        raise PermissionError(f"A test tried to reach {host!r}. Tests use nothing but this machine.")
    return _lookup(host, *rest, **options)


def _is_local(host):
    if host in {None, "", "localhost"}:
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
