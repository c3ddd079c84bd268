"""The golden questions through plain LangChain and Chroma, as usually built, beside Rolecall; nothing passes or fails.

Chunks of 1,000 characters with 200 of overlap, the same MiniLM, the top four by cosine similarity. Without a chat model
the answer is the top chunk, or all four, which is what such a model would be given. It never refuses, or refuses below
the similarity that gets most cases of the first file right. The recipe gets the benefit of the doubt: the role that a
case gives is a filter, an earlier question goes before its follow-up, and it needn't say "yes" or "no" when asked to.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, median
from typing import TYPE_CHECKING, NamedTuple

from knowledge import evaluation
from knowledge.assembly import open_knowledge
from knowledge.domain import Answer, Citation
from knowledge.evaluation import Case, Outcome
from knowledge.index.embeddings import LocalEmbedder
from knowledge.settings import KnowledgeSettings
from tests.gold import Batch, batches

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings

_SIZE, _OVERLAP, _TOP = 1000, 200, 4
_HEADS = (
    "| questions | system | answered right | abstention F1 | wrongly answered | wrongly refused | quotes exact "
    "| characters shown | ms a question |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)
_YES_NO = {"yes", "no"}


class Found(NamedTuple):
    """What the recipe found for a case: its best similarity, and each chunk with whether it is an exact slice."""

    case: Case
    best: float
    chunks: tuple[tuple[Citation, bool], ...]
    ms: float


class Variant(NamedTuple):
    """A way to answer from what was found: how many chunks, and the least similarity for an answer."""

    name: str
    count: int
    least: float


async def main(found: Sequence[Batch]) -> None:
    """Set the recipe beside Rolecall for each batch; the first batch is the one that the refusals are fitted on."""
    embeddings = wrapped(LocalEmbedder())
    searched = {batch.name: search(batch, embeddings) for batch in found}
    ways = variants(searched[found[0].name])
    print(_HEADS)
    for batch in found:
        name = ", ".join(file.name if batch.name == "." else f"{batch.name}/{file.name}" for file in batch.files)
        print(row(name, "Rolecall", await ours(batch)))
        for way in ways:
            print(row(name, f"recipe, {way.name}", [judged(each, way) for each in searched[batch.name]]))
    print("\nThe refusals were fitted on the first file, so its own figures flatter the recipe.")


def variants(trained: Sequence[Found]) -> list[Variant]:
    """The recipe with one chunk and with four, never refusing and refusing as serves these cases best."""
    ways = []
    for name, count in (("top chunk", 1), (f"top {_TOP} chunks", _TOP)):
        least = threshold(trained, count)
        ways += [
            Variant(f"{name}, never refuses", count, -1),
            Variant(f"{name}, refuses below {least:.3f}", count, least),
        ]
    return ways


def wrapped(embedder: LocalEmbedder) -> Embeddings:
    """Rolecall's own embedding model as LangChain wants one."""
    from langchain_core.embeddings import Embeddings

    class Wrapped(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return embedder.embed(texts).tolist()

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    return Wrapped()


def search(batch: Batch, embeddings: Embeddings) -> list[Found]:
    """The nearest chunks for every case, from a collection in memory that holds this batch's adverts."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    texts = {path.stem: path.read_text(encoding="utf-8") for path in batch.adverts}
    splitter = RecursiveCharacterTextSplitter(chunk_size=_SIZE, chunk_overlap=_OVERLAP, add_start_index=True)
    chunks = splitter.split_documents([Document(text, metadata={"role": role}) for role, text in texts.items()])
    name = "".join(letter if letter.isalnum() else "-" for letter in f"recipe-{batch.name}-0")
    store = Chroma(name, embeddings, collection_configuration={"hnsw": {"space": "cosine"}})
    store.add_documents(chunks)
    try:
        return [nearest(store, case, texts) for case in evaluation.load(batch.files)]
    finally:
        store.delete_collection()


def nearest(store: Chroma, case: Case, texts: dict[str, str]) -> Found:
    """One case's chunks, best first."""
    question = " ".join((*(turn.q for turn in case.history[-1:]), case.question))
    started = time.perf_counter()
    # Chroma gives a distance, which for cosine is 1 - similarity.
    hits = store.similarity_search_with_score(question, _TOP, filter={"role": case.role} if case.role else None)
    ms = (time.perf_counter() - started) * 1000
    chunks = []
    for chunk, _ in hits:
        role, start, quote = chunk.metadata["role"], chunk.metadata["start_index"], chunk.page_content
        end = start + len(quote)
        chunks.append((Citation(role, role, (), quote, start, end), texts[role][start:end] == quote))
    return Found(case, 1 - hits[0][1], tuple(chunks), ms)


def threshold(found: Sequence[Found], count: int) -> float:
    """The least similarity for an answer that gets most cases right; of equals, the lowest."""
    marks = sorted({each.best for each in found})
    return max(marks, key=lambda mark: (sum(judged(each, Variant("", count, mark)).ok for each in found), -mark))


def judged(found: Found, way: Variant) -> Outcome:
    """A case as the recipe answers it: the first chunks, or a refusal when none is near enough."""
    shown = () if found.best < way.least else found.chunks[: way.count]
    answer = Answer(
        question=found.case.question,
        roles=(),
        facets=(),
        kind="lookup",
        text="\n\n".join(citation.quote for citation, _ in shown) or "The advert doesn't say.",
        abstained=not shown,
        reason=None,
        confidence=max(0.0, found.best),
        citations=tuple(citation for citation, _ in shown),
        elapsed_ms=found.ms,
    )
    facts = tuple(group for group in found.case.facts if not {word.lower() for word in group} <= _YES_NO)
    case = found.case.model_copy(update={"facts": facts})
    return Outcome(case, answer, evaluation.judge(case, answer), len(shown), sum(exact for _, exact in shown))


async def ours(batch: Batch) -> list[Outcome]:
    """The same cases through Rolecall, on a knowledge base that holds the same adverts."""
    with tempfile.TemporaryDirectory() as folder:
        async with open_knowledge(KnowledgeSettings(home=Path(folder) / "home", seed=False)) as knowledge:
            await knowledge.ingest(batch.adverts)
            return await evaluation.run(knowledge, evaluation.load(batch.files))


def row(name: str, system: str, outcomes: Sequence[Outcome]) -> str:
    """One line of the Markdown table; characters are those of answers that aren't refusals."""
    s = evaluation.summarise(outcomes)
    due = sum(outcome.case.abstain for outcome in outcomes)
    given = [outcome for outcome in outcomes if not outcome.answer.abstained]
    undue = sum(outcome.case.abstain for outcome in given)
    refused = s.cases - due - (len(given) - undue)
    cells = (
        name,
        system,
        f"{s.answered_right:.1%}",
        f"{s.abstention_f1:.3f}",
        f"{undue} of {due}",
        f"{refused} of {s.cases - due}",
        f"{s.quote_validity:.1%}",
        f"{fmean([len(outcome.answer.text) for outcome in given] or [0]):.0f}",
        f"{median(outcome.answer.elapsed_ms for outcome in outcomes):.1f}",
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    asyncio.run(main(batches()))
