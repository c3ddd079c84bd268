"""Vectors survive a restart, and another maker's are refused."""

import ctypes
import sys

import numpy as np
import pytest

from knowledge.domain import Audience
from knowledge.errors import IndexOutdated
from knowledge.index.chroma import ChromaVectors, Identity, clear

IDENTITY = Identity("model-a", "abc", 1)


def unit(seed):
    vector = np.random.default_rng(seed).normal(size=384).astype(np.float32)
    return vector / np.linalg.norm(vector)


def test_vectors_come_back_after_a_restart_and_stay_away_once_dropped(tmp_path):
    first = ChromaVectors(tmp_path, IDENTITY)
    first.save(Audience.CANDIDATE, {"a": unit(1), "b": unit(2)})
    first.save(Audience.INTERVIEWER, {"c": unit(3)})
    first.drop(["b"])
    first.close()
    second = ChromaVectors(tmp_path, IDENTITY)
    found = second.load()
    second.close()
    assert sorted(found) == ["a", "c"]
    assert np.allclose(found["a"], unit(1), atol=1e-6)


def test_more_vectors_than_one_call_of_chroma_takes_are_paged(tmp_path):
    vectors = ChromaVectors(tmp_path, IDENTITY)
    vectors.save(Audience.CANDIDATE, {f"p{i}": unit(i % 50) for i in range(5600)})
    count = len(vectors.load())
    vectors.close()
    assert count == 5600


def test_an_index_of_another_model_is_refused_with_the_command_that_mends_it(tmp_path):
    ChromaVectors(tmp_path, IDENTITY).close()
    with pytest.raises(IndexOutdated, match="rolecall reindex"):
        ChromaVectors(tmp_path, Identity("model-b", "abc", 1))
    clear(tmp_path)
    ChromaVectors(tmp_path, Identity("model-b", "abc", 1)).close()


@pytest.mark.skipif(sys.platform != "linux", reason="only there does memory come from glibc")
def test_memory_that_is_handed_out_again_holds_nothing_of_who_had_it_before(tmp_path):
    ChromaVectors(tmp_path, IDENTITY).close()
    library = ctypes.CDLL(None)
    library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    library.malloc.argtypes = [ctypes.c_size_t]
    messages = [library.malloc(100_000) for _ in range(40)]
    for message in messages:
        ctypes.memset(message, ord("m"), 100_000)
    kept = library.malloc(50_000)
    for message in messages:
        library.free(message)
    block = library.malloc(1_600_000)
    held = ctypes.string_at(block, 1_600_000)
    library.free(block)
    library.free(kept)
    assert b"mmmm" not in held
