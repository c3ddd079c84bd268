"""Every knob of the knowledge, read once from the environment at the edge; no stage reads it."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.domain.keeping import Retention
from knowledge.domain.people import Audience
from knowledge.errors import BadSetting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SHAPES = {
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "bool_parsing": "true or false",
    "greater_than": "more than {gt:g}",
    "greater_than_equal": "{ge:g} or more",
    "less_than_equal": "{le:g} at most",
    "literal_error": "one of {expected}",
}


class Knob(NamedTuple):
    """One setting as the documents show it."""

    variable: str
    default: str
    description: str


def _models(names: str | None) -> str | None:
    for name in (names or "").split(","):
        if names is not None and not all(part.strip() for part in (*name.partition(":")[::2],)):
            raise ValueError("provider:name, such as ollama:llama3.2, or several of them, comma separated")
    return names


def _url(url: str | None) -> str | None:
    if url is not None and not re.match(r"https?://[^/]", url):
        raise ValueError("an address that starts with https:// or http://")
    return url


def _audiences(names: str) -> str:
    known = {str(audience) for audience in Audience}
    if not {part.strip() for part in names.split(",")} <= known:
        raise ValueError("some of candidate, interviewer and recruiter, comma separated")
    return names


class KnowledgeSettings(BaseSettings):
    """Where the data lives, how much is taken in, and how answers are found."""

    model_config = SettingsConfigDict(
        env_prefix="ROLECALL_",
        env_ignore_empty=True,
        frozen=True,
        hide_input_in_errors=True,
        extra="ignore",
        validate_default=True,
        allow_inf_nan=False,
    )

    home: Annotated[Path, AfterValidator(Path.expanduser)] = Field(
        default=Path("~/.rolecall"),
        description="Folder for the database and the index. One process at a time uses it.",
    )
    seed: bool = Field(default=True, description="Whether an empty store starts with the shipped role documents.")
    database_url: SecretStr | None = Field(
        default=None,
        description="Database address, such as postgresql://user:password@host/rolecall, "
        "which needs the extra `postgresql`. If unset, a SQLite file in the data folder.",
    )
    document_limit_bytes: int = Field(default=5_242_880, gt=0, description="The largest document taken in, in bytes.")
    lock_wait_seconds: float = Field(
        default=5,
        ge=0,
        description="How long to wait for another process to leave the data folder, in seconds.",
    )
    dense_weight: float = Field(
        default=0.6,
        ge=0,
        le=1,
        description="Share of meaning against keywords when passages are ranked, from 0 to 1.",
    )
    passages: int = Field(
        default=6, ge=1, le=50, description="How many passages around the found ones a chat model sees, for each role."
    )
    model: Annotated[str | None, AfterValidator(_models)] = Field(
        default=None,
        description="Chat model as provider:name, such as ollama:llama3.2. Several, comma separated: one that doesn't "
        "begin is followed by the next. Unset: the documents alone.",
    )
    model_url: Annotated[str | None, AfterValidator(_url)] = Field(
        default=None,
        description="Address of the chat model where it is not its maker's, such as http://127.0.0.1:8000/v1 for a "
        "server that speaks as OpenAI's does, with openai:NAME as the model.",
    )
    model_timeout_seconds: float = Field(
        default=20,
        gt=0,
        description="How long a chat model may take before the quotes stand alone, in seconds.",
    )
    model_audiences: Annotated[str, AfterValidator(_audiences)] = Field(
        default="candidate,interviewer,recruiter", description="For whom a chat model is used, comma separated."
    )
    model_context_characters: int = Field(
        default=24_000,
        ge=500,
        description="How long a document may be to be shown to a chat model whole, in characters; of a longer one, and "
        "of several at once, it sees the passages that were found.",
    )
    model_reply_tokens: int = Field(default=700, ge=50, description="How long a chat model's reply may be, in tokens.")
    model_calls_per_minute: int = Field(default=60, ge=1, description="How often chat models are called in a minute.")
    model_daily_tokens: int = Field(
        default=2_000_000, ge=0, description="What chat models may use in a day, in tokens."
    )
    model_person_tokens: int = Field(
        default=100_000, ge=0, description="What chat models may use for one person in a day, in tokens."
    )
    model_daily_cost: float | None = Field(
        default=None, ge=0, description="What chat models may cost in a day, in the currency of the two prices below."
    )
    model_price_in: float = Field(default=0, ge=0, description="Price of a million tokens that a chat model reads.")
    model_price_out: float = Field(default=0, ge=0, description="Price of a million tokens that a chat model writes.")
    embeddings_threads: int = Field(
        default=2, ge=1, le=64, description="Processor threads that each of the two embedded models may use."
    )

    keep_answers_days: int = Field(
        default=30, ge=1, description="How long texts that people wrote to practise are kept, in days."
    )
    keep_questions_days: int = Field(
        default=90, ge=1, description="How long questions, their answers and ratings are kept, in days."
    )
    keep_closed_days: int = Field(
        default=365,
        ge=1,
        description="How long question sets and logs are kept after their role was withdrawn, in days.",
    )

    @property
    def retention(self) -> Retention:
        """How long what is kept of people stays."""
        days = (self.keep_answers_days, self.keep_questions_days, self.keep_closed_days)
        return Retention(*(timedelta(days=each) for each in days))

    @property
    def models(self) -> tuple[str, ...]:
        """The chat models in the order in which they are tried."""
        return tuple(name.strip() for name in self.model.split(",")) if self.model else ()

    @property
    def heard_by_models(self) -> frozenset[Audience]:
        """The audiences for whom chat models are used."""
        return frozenset(Audience(name.strip()) for name in self.model_audiences.split(","))

    @property
    def database(self) -> str:
        """The database address in use; it may hold a password, so it is for opening, not for showing."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.home.absolute() / 'rolecall.db'}"


def explain(error: ValidationError, kind: type[BaseSettings]) -> BadSetting:
    """A sentence for each wrong setting that names its variable; values of secrets are left out."""
    return BadSetting(" ".join(_sentences(error, kind)))


def knobs(kind: type[BaseSettings]) -> list[Knob]:
    """The settings of ``kind`` that come from one variable each, in the order they are declared."""
    return [
        Knob(_variable(kind, name), _shown(field.default), field.description)
        for name, field in kind.model_fields.items()
        if field.description
    ]


def _sentences(error: ValidationError, kind: type[BaseSettings]) -> Iterator[str]:
    secrets = {_variable(kind, name) for name, field in kind.model_fields.items() if "Secret" in str(field.annotation)}
    for detail in error.errors(include_url=False):
        variable = _variable(kind, str(detail["loc"][0]))
        value = "" if variable in secrets else f" is {detail['input']!r}, but it"
        yield f"{variable}{value} must be {_shape(detail['type'], detail.get('ctx', {}), detail['msg'])}."


def _shape(kind: str, context: Mapping[str, object], message: str) -> str:
    if kind in _SHAPES:
        return _SHAPES[kind].format(**context)
    return str(context.get("error", message))


def _variable(kind: type[BaseSettings], name: str) -> str:
    field = kind.model_fields.get(name)
    if field is None:
        return name.upper()
    return str(field.validation_alias or f"{kind.model_config['env_prefix']}{name}".upper())


def _shown(default: object) -> str:
    """A default as it is written in the environment; nothing for unset."""
    match default:
        case None | ():
            return ""
        case bool():
            return str(default).lower()
        case _:
            return str(default)
