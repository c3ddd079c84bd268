"""An answerer over adverts written for the test: real reading, real vectors, no store."""

from types import SimpleNamespace

import numpy as np
import pytest

from knowledge.answering import facets, things
from knowledge.answering.answerer import Answerer, Library
from knowledge.answering.classifier import FacetModel
from knowledge.answering.describing import Descriptions
from knowledge.answering.extractive import Reader
from knowledge.answering.naming import NamedThings
from knowledge.answering.scope import RoleNames
from knowledge.answering.spelling import Speller
from knowledge.domain import Audience
from knowledge.index.embeddings import LocalEmbedder
from knowledge.index.keyword import KeywordIndex
from knowledge.ingestion import pipeline
from knowledge.retrieval.ranking import Query, RoleIndex
from knowledge.words import words


@pytest.fixture(scope="session")
def engine():
    known, model, embedder = facets.load(), FacetModel(), LocalEmbedder()
    reader = Reader(known, NamedThings(things.load()), model.rarity)
    return SimpleNamespace(
        facets=known, model=model, embed=embedder.embed, answerer=Answerer(known, model, reader, embedder.embed)
    )


@pytest.fixture(scope="session")
def ask_of(engine):
    """Build an ``ask(question, role=None, history=())`` over adverts given as {file name: text}."""

    def build(adverts):
        readings = [pipeline.read(name, text, Audience.CANDIDATE) for name, text in adverts.items()]
        indexes = {
            r.role.id: RoleIndex(r.passages, engine.embed([p.text for p in r.passages]), KeywordIndex) for r in readings
        }
        used = {word for r in readings for word in words(r.document.text)}
        library = Library(
            {r.role.id: r for r in readings},
            RoleNames(r.role for r in readings),
            Descriptions({r.role.id: r for r in readings}, engine.model.vocabulary),
            Speller(used | engine.model.vocabulary),
        )

        def search(role, part, facet):
            queries = [Query(part.text, part.vector / np.linalg.norm(part.vector))]
            if facet:
                queries.append(Query(part.text, engine.model.centroid(facet)))
            return indexes[role].rank(queries, 0.6)

        def ask(question, role=None, history=()):
            return engine.answerer.answer(question, library, search, role=role, history=history)

        return ask

    return build
