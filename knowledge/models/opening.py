"""Chat models by name, through LangChain; the only place that knows how makers call their options."""

from __future__ import annotations

import contextlib
import importlib
import os
from typing import Any, NamedTuple

from knowledge.errors import ModelUnavailable

# The package of each maker's models that is installed with `pip install --editable '.[…]'`.
EXTRAS = {
    "anthropic": "anthropic",
    "bedrock": "bedrock",
    "bedrock_converse": "bedrock",
    "google_genai": "google",
    "ollama": "ollama",
    "openai": "openai",
}
# What a maker's client loads at its first call, for a second or two in which nothing else goes on: better at the start.
_LOADED_LATE = {
    "openai": ("openai.resources.beta.beta", "openai.lib.streaming.chat"),
    "": ("anyio._backends._asyncio", "langchain_core.tracers.langchain", "knowledge.models.counting"),
}
# Where a server on one's own machine asks for no key, the client still wants one.
_NO_KEY = "none"


class Model(NamedTuple):
    """A LangChain chat model and its ``provider:name``."""

    name: str
    chat: Any


class Options(NamedTuple):
    """How models are reached: another ``url`` than their maker's, and at most so many seconds and tokens a reply."""

    url: str | None = None
    timeout: float = 20
    reply_tokens: int = 700


def open_models(names: tuple[str, ...], options: Options) -> list[Model]:
    """The models of these names in order, ready to be called. Raises ModelUnavailable for one that can't be used."""
    opened = [Model(name, _open(name, options)) for name in names]
    for provider in ("", *(name.partition(":")[0] for name in names)):
        for module in _LOADED_LATE.get(provider, ()):
            with contextlib.suppress(ImportError):  # a newer client may have put it elsewhere, and then loads it itself
                importlib.import_module(module)
    return opened


def _open(name: str, options: Options) -> Any:
    from langchain.chat_models import init_chat_model

    provider = name.partition(":")[0]
    try:
        return init_chat_model(name, **_arguments(provider, options))
    # A package that is missing raises ImportError, a bad name ValueError or AttributeError; a key that isn't set raises
    # whatever its maker's client does.
    except Exception as error:
        extra = EXTRAS.get(provider)
        package = f"--editable '.[{extra}]'" if extra else f"langchain-{provider}"
        raise ModelUnavailable(
            f"The chat model {name!r} can't be used. Check ROLECALL_MODEL: it is written provider:name, the provider's "
            f"package must be installed (`pip install {package}`), and its key must be set as its maker asks."
        ) from error


def _arguments(provider: str, options: Options) -> dict[str, Any]:
    """Each maker's own words for the same things: no retries, because the embedded answer is better than a late one."""
    url = {"base_url": options.url} if options.url else {}
    if provider == "ollama":
        return {"num_predict": options.reply_tokens, "client_kwargs": {"timeout": options.timeout}, **url}
    if provider.startswith("bedrock"):
        return {"max_tokens": options.reply_tokens}
    shared = {"timeout": options.timeout, "max_retries": 0, "max_tokens": options.reply_tokens}
    if provider == "openai":
        return {**shared, "stream_usage": True, **url, **(_key() if url else {})}
    return {**shared, **url}


def _key() -> dict[str, str]:
    return {} if os.environ.get("OPENAI_API_KEY") else {"api_key": _NO_KEY}
