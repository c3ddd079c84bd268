"""Ranking joins meaning and words, within one role."""

import numpy as np
import pytest

from knowledge.domain import Audience, Passage
from knowledge.index.embeddings import LocalEmbedder
from knowledge.index.keyword import KeywordIndex
from knowledge.retrieval.ranking import Query, RoleIndex, embeddable

TEXTS = [
    "The salary is £30,000 a year.",
    "You will drive a forklift.",
    "Our canteen serves lunch.",
    "Knowledge of SAP ERP.",
]
EMBEDDER = LocalEmbedder()


def index(texts):
    passages = [
        Passage(f"p{i}", "r", "d", Audience.CANDIDATE, ("Terms",), text, i * 100, i * 100 + len(text))
        for i, text in enumerate(texts)
    ]
    return RoleIndex(passages, EMBEDDER.embed(texts), KeywordIndex)


def query(text):
    return Query(text, EMBEDDER.embed([text])[0])


def test_meaning_finds_what_shares_no_word():
    assert index(TEXTS).rank([query("what would I earn")], 0.6)[0].passage.text == TEXTS[0]


def test_a_rare_word_finds_its_passage():
    assert index(TEXTS).rank([query("sap?")], 0.6)[0].passage.text == TEXTS[3]


def test_every_passage_is_ranked_and_scores_stay_between_0_and_1():
    hits = index(TEXTS).rank([query("forklift"), query("driving")], 0.6)
    assert len(hits) == 4
    assert all(0 <= hit.score <= 1 for hit in hits)
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_a_role_without_passages_ranks_nothing():
    assert RoleIndex([], np.zeros((0, 384), dtype=np.float32), KeywordIndex).rank([query("pay")], 0.6) == []


@pytest.mark.parametrize(
    ("lead", "text", "told"),
    [
        ("Grade | Pay", "Baker | £14.10", "Pay: Grade: Baker | Pay: £14.10"),
        (" | Start | Later", "Baker     14.10     15.25", "Pay: Baker | Start: 14.10 | Later: 15.25"),
        ("Grade | Pay | Notes", "Baker | £14.10 | ", "Pay: Grade: Baker | Pay: £14.10"),
        ("What you get:", "Bread, free", "Pay: Bread, free"),
    ],
    ids=["columns", "an empty corner", "an empty cell", "no table"],
)
def test_a_row_is_embedded_with_the_names_of_its_columns(lead, text, told):
    passage = Passage("p", "r", "d", Audience.CANDIDATE, ("Pay",), text, 0, len(text), lead=lead)
    assert embeddable(passage) == told
