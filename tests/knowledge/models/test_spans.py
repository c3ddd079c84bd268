"""A trace tells which model took how much, and not a word of what was said."""

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from knowledge.domain.models import Asker, Request, Use
from knowledge.models.spans import span

ASKED = Request("answer", "v1", (("human", "{question}"),), {"question": "zanzibar?"}, {"title": "reply"}, Asker())


@pytest.fixture(scope="module")
def finished():
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter.get_finished_spans


def test_a_call_leaves_a_span_with_its_numbers_alone(finished):
    with span("openai:gpt", ASKED) as note:
        note(Use("openai:gpt", 10, 2))
    told = finished()[-1]
    assert told.name == "chat gpt"
    assert told.attributes["gen_ai.usage.input_tokens"] == 10
    assert told.attributes["rolecall.prompt"] == "answer@v1"
    assert "zanzibar" not in told.to_json()


def test_a_failure_is_told_by_its_kind(finished):
    with pytest.raises(ValueError, match="zanzibar"), span("openai:gpt", ASKED):
        raise ValueError("zanzibar")
    told = finished()[-1]
    assert told.attributes["error.type"] == "ValueError"
    assert "zanzibar" not in told.to_json()
