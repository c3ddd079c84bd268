"""Every knob of the bot, read once from the environment; knows nothing of what the values are used for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, TypeAdapter, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.installs.vault import keys_in
from bot.policy import Policy
from knowledge.settings import Knob, KnowledgeSettings, explain, knobs

_APPS = "at https://api.slack.com/apps"


def _ids(value: object) -> object:
    if not isinstance(value, str):
        return value
    return tuple(part for part in re.split(r"[\s,]+", value) if part)


def _known_ids(ids: tuple[str, ...]) -> tuple[str, ...]:
    # A name or a handle would never match anybody and so quietly lock people out.
    if not all(re.fullmatch(r"[UWS][A-Z0-9]+", each) for each in ids):
        raise ValueError("ids of people or user groups, such as U024BE7LH,S0614TZR7")
    return ids


def _channel_id(channel: str | None) -> str | None:
    if channel is not None and not re.fullmatch(r"[CG][A-Z0-9]+", channel):
        raise ValueError("a channel's id, such as C024BE91L")
    return channel


def _token(prefix: str) -> AfterValidator:
    # The two tokens are easily swapped, and Slack's own error then says only "invalid_auth".
    def check(token: SecretStr | None) -> SecretStr | None:
        if token is not None and not token.get_secret_value().removeprefix("xoxe.").startswith(prefix):
            raise ValueError(f"a token that starts with {prefix}")
        return token

    return AfterValidator(check)


def _address(url: str) -> str:
    if not re.match(r"https?://[^/]", url):
        raise ValueError("an address that starts with https:// or http://")
    return url.rstrip("/") + "/"


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


_CHANNELS = (
    'JSON by channel id, such as {"C024BE91L": {"answers": "mentions", "roles": ["platform-engineer"], '
    '"audience": "interviewer"}}: answers is threads, mentions, questions or off, and audience candidate, '
    "interviewer or recruiter"
)


def _channels(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return {channel: _policy(channel, terms) for channel, terms in json.loads(value).items()}
    except (ValueError, AttributeError):  # no JSON, or not of this shape
        raise ValueError(_CHANNELS) from None


def _policy(channel: str, terms: Any) -> Policy:  # whatever the JSON holds
    # A name would never match anybody's channel, and a misspelt word would quietly leave it open.
    known = isinstance(terms, dict) and set(terms) <= {"answers", "roles", "audience"}
    if not known or not re.fullmatch(r"[CG][A-Z0-9]+", channel):
        raise ValueError(channel)
    return TypeAdapter(Policy).validate_python(terms)


Channels = Annotated[Mapping[str, Policy], NoDecode, BeforeValidator(_channels)]
Ids = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_ids), AfterValidator(_known_ids)]


def _known_hosts(hosts: tuple[str, ...]) -> tuple[str, ...]:
    named = tuple(host.lower() for host in hosts)
    if not all(re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z0-9-]+", each) for each in named):
        raise ValueError("names of sites, such as example.org,jobs.example.com")
    return named


def _keys(value: SecretStr | None) -> SecretStr | None:
    if value is not None:
        keys_in(value.get_secret_value())
    return value


Hosts = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_ids), AfterValidator(_known_hosts)]


class Settings(BaseSettings):
    """How the bot reaches Slack, who counts as what, and where it listens."""

    model_config = SettingsConfigDict(
        env_prefix="ROLECALL_",
        env_ignore_empty=True,
        frozen=True,
        hide_input_in_errors=True,
        extra="ignore",
        validate_by_name=True,
        validate_by_alias=True,
    )

    slack_bot_token: Annotated[SecretStr | None, _token("xoxb-")] = Field(
        default=None,
        validation_alias="SLACK_BOT_TOKEN",
        description="Bot token (xoxb-…), from OAuth & Permissions in the app's settings.",
    )
    slack_app_token: Annotated[SecretStr | None, _token("xapp-")] = Field(
        default=None,
        validation_alias="SLACK_APP_TOKEN",
        description="App-level token (xapp-…) with connections:write. Set, it means Socket Mode; else HTTP.",
    )
    slack_signing_secret: SecretStr | None = Field(
        default=None,
        validation_alias="SLACK_SIGNING_SECRET",
        description="Signing secret, from Basic Information in the app's settings. Needed for HTTP only.",
    )
    slack_client_id: str | None = Field(
        default=None,
        validation_alias="SLACK_CLIENT_ID",
        description="Client ID, from Basic Information in the app's settings. Set instead of a bot token, it lets "
        "several workspaces install the app, over HTTP.",
    )
    slack_client_secret: SecretStr | None = Field(
        default=None,
        validation_alias="SLACK_CLIENT_SECRET",
        description="Client secret, from the same page. Needed for installs by several workspaces only.",
    )
    token_key: Annotated[SecretStr | None, AfterValidator(_keys)] = Field(
        default=None,
        description="Key that the tokens of installed workspaces are encrypted with; `rolecall key` prints one. "
        "Several, comma separated: the first encrypts, all decrypt.",
    )
    slack_api_url: Annotated[str, AfterValidator(_address)] = Field(
        default="https://slack.com/api/",
        validation_alias="SLACK_API_URL",
        description="Address of Slack's Web API.",
    )
    interviewers: Ids = Field(
        default=(), description="Who sees question sets: ids of people and user groups, comma separated."
    )
    recruiters: Ids = Field(
        default=(),
        description="Who also sees internal notes: ids of people and user groups, comma separated.",
    )
    channels: Channels = Field(
        default={},
        description="How it behaves in which channel, as JSON by channel id; deploy/README.md shows one. "
        "Elsewhere it answers mentions and what follows in their threads, as to a candidate.",
    )
    recruiter_channel: Annotated[str | None, AfterValidator(_channel_id)] = Field(
        default=None,
        description="Private channel, by id, where recruiters get questions that are passed on to them. "
        "If unset, or if others read it, each recruiter gets them in a direct message.",
    )
    answer_hours: float = Field(
        default=24,
        gt=0,
        description="How long a question waits for a recruiter before it is brought up, and again before it is handed "
        "to the next one, in hours.",
    )
    host: str = Field(default="127.0.0.1", description="Network address the HTTP server listens on.")
    port: int = Field(default=8080, ge=0, le=65535, description="Port of the HTTP server; 0 takes any free one.")
    workers: int = Field(default=8, ge=1, le=64, description="How many questions are answered at the same time.")
    stream_after_ms: int = Field(
        default=700, ge=0, description="After how long a search shows what it does and can be stopped, in milliseconds."
    )
    link_hosts: Hosts = Field(
        default=(),
        description="Sites to which links in answers stay links, comma separated; others are shown as text.",
    )
    grace_seconds: float = Field(
        default=8, ge=0, description="How long running answers may take to finish when the bot is stopped, in seconds."
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = Field(
        default="INFO", description="How much is logged: DEBUG, INFO, WARNING or ERROR."
    )
    knowledge: KnowledgeSettings = Field(default_factory=KnowledgeSettings)


def read_settings() -> Settings:
    """The settings that the environment holds.

    Raises BadSetting with a sentence for each variable that is wrong.
    """
    try:
        knowledge = KnowledgeSettings()
    except ValidationError as error:
        raise explain(error, KnowledgeSettings) from None
    try:
        return Settings(knowledge=knowledge)
    except ValidationError as error:
        raise explain(error, Settings) from None


def missing_tokens(settings: Settings) -> str | None:
    """What has to be set before Slack can be reached, and where to get it; None when nothing is missing."""
    if by_oauth(settings):
        return _missing_for_installs(settings)
    if settings.slack_bot_token is None:
        return (
            f"SLACK_BOT_TOKEN is not set. Copy the Bot User OAuth Token (xoxb-…) from your app's page {_APPS}, "
            "under Install App."
        )
    if settings.slack_app_token is None and settings.slack_signing_secret is None:
        return (
            "Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set. For Socket Mode, make an app-level "
            f"token (xapp-…) with connections:write on your app's page {_APPS}, under Basic Information, App-Level "
            "Tokens. For HTTP, copy the Signing Secret from Basic Information, App Credentials."
        )
    return None


def by_oauth(settings: Settings) -> bool:
    """Whether workspaces install the app themselves; a bot token in the settings rules that out."""
    own = (settings.slack_client_id, settings.slack_client_secret, settings.token_key)
    return settings.slack_bot_token is None and any(own)


def _missing_for_installs(settings: Settings) -> str | None:
    lacking = [(name, where) for name, value, where in _installing(settings) if not value]
    if lacking:
        return (
            f"For installs by several workspaces {' and '.join(name for name, _ in lacking)} must be set too: "
            f"{'; '.join(dict.fromkeys(where for _, where in lacking))}. For one workspace alone, set SLACK_BOT_TOKEN "
            "instead."
        )
    if settings.slack_app_token is not None:
        return (
            "SLACK_APP_TOKEN is set, which means Socket Mode, and installs by several workspaces need HTTP. Leave it "
            "empty, or set SLACK_BOT_TOKEN for one workspace alone."
        )
    return None


def _installing(settings: Settings) -> tuple[tuple[str, object, str], ...]:
    """What installs need, in order: the variable, its value, and where it comes from."""
    page = f"copy it from Basic Information on your app's page {_APPS}"
    return (
        ("SLACK_CLIENT_ID", settings.slack_client_id, page),
        ("SLACK_CLIENT_SECRET", settings.slack_client_secret, page),
        ("SLACK_SIGNING_SECRET", settings.slack_signing_secret, page),
        ("ROLECALL_TOKEN_KEY", settings.token_key, "run `rolecall key` for a key"),
    )


def described() -> list[Knob]:
    """Every setting as (variable, default, description): the source of the README table and env.example."""
    return knobs(Settings) + knobs(KnowledgeSettings)
