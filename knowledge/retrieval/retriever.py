"""The ranking as a LangChain retriever, for chains that end in a chat model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever

from knowledge.domain import Hit
from knowledge.retrieval.ranking import Query, RoleIndex, Vectors


class HybridRetriever(BaseRetriever):
    """The same ranking as a LangChain retriever, over one or more roles."""

    indexes: Sequence[RoleIndex]
    embed: Callable[[Sequence[str]], Vectors]
    dense_weight: float
    k: int

    model_config: ClassVar = {"arbitrary_types_allowed": True}

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - the interface passes it
    ) -> list[LangChainDocument]:
        asked = Query(query, self.embed([query])[0])
        hits = [hit for index in self.indexes for hit in index.rank([asked], self.dense_weight)[: self.k]]
        return [_document(hit) for hit in sorted(hits, key=lambda hit: -hit.score)]


def _document(hit: Hit) -> LangChainDocument:
    passage = hit.passage
    metadata = {"role": passage.role_id, "section": " > ".join(passage.section_path), "score": hit.score}
    return LangChainDocument(id=passage.id, page_content=passage.text, metadata=metadata)
