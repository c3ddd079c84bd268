"""An answerer over adverts written for the test: real reading, real vectors, no store."""

from types import SimpleNamespace

import numpy as np
import pytest

from knowledge.answering import facets, things
from knowledge.answering.answerer import Answerer
from knowledge.answering.classifier import FacetModel
from knowledge.answering.extractive import Reader
from knowledge.answering.judging import Judge
from knowledge.answering.library import open_library
from knowledge.answering.naming import NamedThings
from knowledge.answering.relevance import Relevance
from knowledge.answering.understanding import understand
from knowledge.domain import Audience
from knowledge.index.cross_encoder import CrossEncoder
from knowledge.index.embeddings import LocalEmbedder
from knowledge.index.keyword import KeywordIndex
from knowledge.ingestion import pipeline
from knowledge.retrieval.excerpts import excerpts
from knowledge.retrieval.ranking import Query, RoleIndex, embeddable


@pytest.fixture(scope="session")
def engine():
    known, model, embedder, relevance = facets.load(), FacetModel(), LocalEmbedder(), Relevance()
    named = NamedThings(things.load())
    log_odds = CrossEncoder().log_odds

    def together(question, passages, reading):
        return log_odds(question, excerpts(passages, reading))

    judge = Judge(known, model.rarity, relevance, together)
    reader = Reader(known, named, model.rarity, judge)
    return SimpleNamespace(
        facets=known,
        model=model,
        named=named,
        relevance=relevance,
        embed=embedder.embed,
        answerer=Answerer(known, model, reader, embedder.embed),
    )


@pytest.fixture(scope="session")
def part_of(engine):
    """Understand a question that asks one thing."""

    def build(question):
        (part,) = understand(question, engine.embed, engine.facets, engine.model).parts
        return part

    return build


@pytest.fixture(scope="session")
def search_of(engine):
    """Build a ``search(role, part)`` over readings, as the knowledge base searches."""

    def build(readings):
        indexes = {
            r.role.id: RoleIndex(r.passages, engine.embed([embeddable(p) for p in r.passages]), KeywordIndex)
            for r in readings
        }

        def search(role, part):
            kind = engine.model.centroid(part.kind) if part.kind else None
            query = Query(part.text, part.vector / np.linalg.norm(part.vector))
            return indexes[role].read(query, 0.6, engine.relevance.match, kind)

        return search

    return build


@pytest.fixture(scope="session")
def ask_of(engine, search_of):
    """Build an ``ask(question, role=None, history=())`` over adverts given as {file name: text}."""

    def build(adverts):
        readings = [pipeline.read(name, text, Audience.CANDIDATE) for name, text in adverts.items()]
        library, search = open_library(readings, engine.model.vocabulary), search_of(readings)

        def ask(question, role=None, history=()):
            return engine.answerer.answer(question, library, search, role=role, history=history)

        return ask

    return build
