"""The embedded model: near meanings are near."""

import numpy as np
import pytest

from knowledge.index.embeddings import LocalEmbedder


@pytest.fixture(scope="module")
def embedder():
    return LocalEmbedder()


def test_vectors_are_unit_length_and_in_the_order_of_the_texts(embedder):
    short, long = "pay", "the salary is paid monthly " * 40
    together = embedder.embed([long, short, long])
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert np.allclose(together[0], together[2], atol=1e-6)
    assert np.allclose(together[1], embedder.embed([short])[0], atol=0.02)


def test_a_question_is_nearer_to_its_answer_than_to_another_passage(embedder):
    question, pay, place = embedder.embed(["how much would I earn", "The salary is £30,000.", "The office is in York."])
    assert question @ pay > question @ place


def test_no_texts_give_no_vectors(embedder):
    assert embedder.embed([]).shape == (0, 384)
