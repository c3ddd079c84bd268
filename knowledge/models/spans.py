"""A trace of each call for whoever collects traces: its model, prompt and tokens, and never a word of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from knowledge.domain.models import Request, Use


@contextmanager
def span(model: str, request: Request) -> Iterator[Callable[[Use], None]]:
    """A span around a call; what it took is noted in it. Without a collector this does nothing."""
    from opentelemetry import trace

    provider, _, name = model.partition(":")
    described = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": provider,
        "gen_ai.request.model": name,
        "rolecall.prompt": f"{request.prompt}@{request.version}",
        "rolecall.audience": str(request.asker.audience),
    }
    # Not made the current one: a reply is handed on while it grows, and whoever reads it has spans of their own.
    current = trace.get_tracer("rolecall").start_span(f"chat {name}", attributes=described)

    def note(use: Use) -> None:
        current.set_attribute("gen_ai.usage.input_tokens", use.tokens_in)
        current.set_attribute("gen_ai.usage.output_tokens", use.tokens_out)

    try:
        yield note
    except BaseException as error:
        # What an error says could repeat what was asked, so its kind alone is recorded.
        current.set_attribute("error.type", type(error).__name__)
        raise
    finally:
        current.end()
