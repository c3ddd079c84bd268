"""The words of the domain as plain, frozen values; knows no vendor, no file and no Slack."""

from knowledge.domain.answers import Answer, Citation, Feedback, Turn
from knowledge.domain.documents import (
    AssessBy,
    Changes,
    Depth,
    Document,
    Fact,
    Hit,
    Ingested,
    Kind,
    Modality,
    Passage,
    Reading,
    Requirement,
    Role,
    Section,
    Span,
)
from knowledge.domain.people import Audience
from knowledge.domain.questions import (
    Coverage,
    Plan,
    PlanItem,
    Question,
    QuestionSet,
    Verdict,
)

__all__ = [
    "Answer",
    "AssessBy",
    "Audience",
    "Changes",
    "Citation",
    "Coverage",
    "Depth",
    "Document",
    "Fact",
    "Feedback",
    "Hit",
    "Ingested",
    "Kind",
    "Modality",
    "Passage",
    "Plan",
    "PlanItem",
    "Question",
    "QuestionSet",
    "Reading",
    "Requirement",
    "Role",
    "Section",
    "Span",
    "Turn",
    "Verdict",
]
