"""Builds the real parts from the settings and closes them; the only module that knows them all."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.domain import Audience, Reading
from knowledge.errors import DataFolderBusy, DataFolderUnusable
from knowledge.settings import KnowledgeSettings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from knowledge.answering.judging import Together
    from knowledge.base import KnowledgeBase
    from knowledge.domain.models import ModelBook, Prompt
    from knowledge.index.chroma import ChromaVectors
    from knowledge.index.embeddings import LocalEmbedder
    from knowledge.models.chat import Chat
    from knowledge.models.checking import Check
    from knowledge.models.judging import Judged
    from knowledge.models.opening import Options
    from knowledge.parts import Speech
    from knowledge.retrieval.ranking import Vectors

SEED = Path(__file__).parent / "documents" / "roles"
# Raise when passages or what is embedded for them change: stored vectors are then made again.
_CHUNKER = 2


@asynccontextmanager
async def open_knowledge(settings: KnowledgeSettings, chat_model: object | None = None) -> AsyncIterator[KnowledgeBase]:
    """A KnowledgeBase over the data folder, held alone until the block ends.

    ``chat_model`` is a LangChain chat model to use instead of the one that the settings name.
    Raises DataFolderBusy, DataFolderUnusable, ModelDamaged, ModelUnavailable, IndexOutdated.
    """
    async with AsyncExitStack() as stack:
        await asyncio.to_thread(_hold, settings, stack)
        stack.enter_context(_small_sums())
        base = await _build(settings, stack, chat_model)
        if settings.seed and base.empty:
            await base.ingest([SEED])
        yield base


async def reindex(settings: KnowledgeSettings) -> int:
    """Rebuild the vector index from the store; returns how many roles it holds."""
    from knowledge.index import chroma

    async with AsyncExitStack() as stack:
        await asyncio.to_thread(_hold, settings, stack)
        await asyncio.to_thread(chroma.clear, _index_folder(settings))
        return (await _build(settings, stack)).size


def read_file(path: Path, limit: int) -> Reading:
    """A document read without storing it, as a candidate may see it. Raises what ``loaders.load`` raises."""
    from knowledge.ingestion import loaders, pipeline
    from knowledge.interview.bank import load_bank
    from knowledge.interview.topical import topical

    source = loaders.load(path, limit)
    reading = pipeline.read(source.name, source.text, Audience.CANDIDATE)
    return topical(replace(reading, warnings=(*source.warnings, *reading.warnings)), load_bank())


def _small_sums() -> AbstractContextManager[object]:
    """Keep NumPy's products on the thread that asks for them: they take less than waking another one does.

    On a busy machine the threads of its library wait for each other, and a product of 1 ms takes 90.
    """
    import numpy as np  # noqa: F401  # only a library that is loaded can be told
    from threadpoolctl import threadpool_limits

    limits: AbstractContextManager[object] = threadpool_limits(1, user_api="blas")
    return limits


async def _build(settings: KnowledgeSettings, stack: AsyncExitStack, chat_model: object | None = None) -> KnowledgeBase:
    from knowledge.answering import facets, things
    from knowledge.answering.answerer import Answerer
    from knowledge.answering.classifier import FacetModel
    from knowledge.answering.extractive import Reader
    from knowledge.answering.judging import Judge
    from knowledge.answering.naming import NamedThings
    from knowledge.answering.relevance import Relevance
    from knowledge.base import KnowledgeBase
    from knowledge.frontdesk.heard import Ear
    from knowledge.index.keyword import KeywordIndex
    from knowledge.interview.bank import load_bank
    from knowledge.parts import Parts
    from knowledge.store.store import open_store

    embedder, together = await _models(settings.embeddings_threads)
    store = await open_store(settings.database, settings.retention)
    stack.push_async_callback(store.close)
    vectors = await asyncio.to_thread(_open_vectors, settings, embedder)
    stack.callback(vectors.close)
    readings = await store.load()
    known = facets.load()
    model = FacetModel()
    judge = Judge(known, model.rarity, relevance := Relevance(), together)
    reader = Reader(known, NamedThings(things.load()), model.rarity, judge)
    parts = Parts(
        store=store,
        vectors=vectors,
        embed=embedder.embed,
        keyword=KeywordIndex,
        matcher=relevance.match,
        answerer=Answerer(known, model, reader, embedder.embed),
        ear=Ear(known, model.rarity, embedder.embed),
        facets=model,
        bank=cache(partial(load_bank, embed=embedder.embed)),
        speech=_speech(settings, _chat(settings, store.models, chat_model)),
        dense_weight=settings.dense_weight,
        document_limit=settings.document_limit_bytes,
    )
    stored = await asyncio.to_thread(_complete, readings, vectors, embedder)
    return KnowledgeBase(parts, readings, stored, await store.shelving.withdrawn())


async def _models(threads: int) -> tuple[LocalEmbedder, Together]:
    """Both embedded models, opened side by side."""
    embedder, together = await asyncio.gather(
        asyncio.to_thread(_embedder, threads), asyncio.to_thread(_together, threads)
    )
    return embedder, together


@cache
def _embedder(threads: int) -> LocalEmbedder:
    """The one model of the process: it holds no state, and takes 60 MB."""
    from knowledge.index.embeddings import LocalEmbedder

    return LocalEmbedder(threads)


@cache
def _together(threads: int) -> Together:
    """The one model of the process that reads a question with passages, each in its surroundings."""
    from knowledge.index.cross_encoder import CrossEncoder
    from knowledge.retrieval.excerpts import excerpts

    log_odds = CrossEncoder(threads).log_odds
    return lambda question, passages, reading: log_odds(question, excerpts(passages, reading))


def _complete(readings: list[Reading], vectors: ChromaVectors, embedder: LocalEmbedder) -> Mapping[str, Vectors]:
    """All passage vectors; what the index lost or never had is embedded again."""
    from knowledge.retrieval.ranking import embeddable

    stored = vectors.load()
    for reading in readings:
        lacking = [passage for passage in reading.passages if passage.id not in stored]
        if lacking:
            made = embedder.embed([embeddable(passage) for passage in lacking])
            fresh = dict(zip((passage.id for passage in lacking), made, strict=True))
            vectors.save(reading.role.audience, fresh)
            stored.update(fresh)
    return stored


def _open_vectors(settings: KnowledgeSettings, embedder: LocalEmbedder) -> ChromaVectors:
    from knowledge.index.chroma import ChromaVectors, Identity

    return ChromaVectors(_index_folder(settings), Identity(embedder.model_id, embedder.sha256, _CHUNKER))


def _index_folder(settings: KnowledgeSettings) -> Path:
    return settings.home / "index"


def _hold(settings: KnowledgeSettings, stack: AsyncExitStack) -> None:
    """Take the data folder for this process alone: two writers destroy a Chroma folder."""
    from filelock import FileLock, Timeout

    note = settings.home / "in-use-by"
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(settings.home / "lock")
        lock.acquire(timeout=settings.lock_wait_seconds)
        stack.callback(lock.release)
        note.write_text(str(os.getpid()), encoding="utf-8")
    except Timeout as error:
        holder = note.read_text(encoding="utf-8") if note.exists() else "another process"
        raise DataFolderBusy(
            f"The data folder {str(settings.home)!r} is in use by process {holder}. "
            f"Stop it first, or set ROLECALL_HOME to another folder."
        ) from error
    except OSError as error:
        raise DataFolderUnusable(
            f"The data folder {str(settings.home)!r} can't be used ({error.strerror}). Make it writable, or set "
            f"ROLECALL_HOME to another folder."
        ) from error


def _chat(settings: KnowledgeSettings, book: ModelBook, chat_model: object | None) -> Chat | None:
    """All chat models behind one call, when one is configured."""
    if chat_model is None and not settings.models:
        return None
    from knowledge.models.chat import Chat
    from knowledge.models.limits import Allowance, Meter
    from knowledge.models.opening import Model, open_models

    models = [Model("given:model", chat_model)] if chat_model else open_models(settings.models, _options(settings))
    allowance = Allowance(
        tokens=settings.model_daily_tokens,
        tokens_each=settings.model_person_tokens,
        cost=settings.model_daily_cost,
        price_in=settings.model_price_in,
        price_out=settings.model_price_out,
        calls=settings.model_calls_per_minute,
        audiences=settings.heard_by_models,
    )
    # While others are left none may take more than its share of the time to begin.
    wait = settings.model_timeout_seconds / len(models)
    return Chat(models, Meter(allowance, book), book, wait=wait, kept=settings.retention.questions)


def _speech(settings: KnowledgeSettings, chat: Chat | None) -> Speech | None:
    """What chat models do in answering."""
    if chat is None:
        return None
    from knowledge.answering import following, generative
    from knowledge.ingestion import proposing
    from knowledge.interview import sharpening
    from knowledge.interview.coaching import kindly
    from knowledge.parts import Speech
    from knowledge.wording import Reach

    timeout = settings.model_timeout_seconds
    return Speech(
        generative.Wording(chat.stream, _prompt("answer", generative.VARIABLES), timeout=timeout),
        following.Following(chat.complete, _prompt("follow-up", following.VARIABLES), timeout=timeout / 2),
        Reach(settings.model_context_characters, settings.passages),
        sharpening.Sharpening(chat.complete, _prompt("sharpen", sharpening.VARIABLES), timeout=timeout),
        kindly.Kindly(chat.complete, _prompt("feedback", kindly.VARIABLES), timeout=timeout / 2),
        proposing.Proposing(
            chat.complete,
            _prompt("propose", proposing.VARIABLES),
            timeout=timeout,
            characters=settings.model_context_characters,
        ),
    )


def _prompt(name: str, variables: tuple[str, ...]) -> Prompt:
    from knowledge.domain.models import Prompt
    from prompts import load

    template = load(name)
    return Prompt(template.version, template.messages(*variables))


async def check_models(settings: KnowledgeSettings) -> list[Check]:
    """One real call to each chat model that is set, one after the other. Raises ModelUnavailable."""
    from knowledge.models.checking import check
    from knowledge.models.opening import open_models

    return [
        await check(one, settings.model_timeout_seconds) for one in open_models(settings.models, _options(settings))
    ]


async def judge_wording(name: str, answers: Sequence[tuple[str, str]], settings: KnowledgeSettings) -> Judged:
    """How a chat model of that ``provider:name`` likes the wording of (question, answer)s. Raises ModelUnavailable."""
    from knowledge.models.judging import VARIABLES, judged
    from knowledge.models.opening import open_models

    (model,) = open_models((name,), _options(settings))
    return await judged(model, _prompt("judge", VARIABLES).messages, answers, within=settings.model_timeout_seconds)


def _options(settings: KnowledgeSettings) -> Options:
    from knowledge.models.opening import Options

    return Options(settings.model_url, settings.model_timeout_seconds, settings.model_reply_tokens)
