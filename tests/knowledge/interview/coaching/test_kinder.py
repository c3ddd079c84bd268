"""Feedback in kinder words says what the rules found: nothing more, nothing less, and each quote as it was written."""

import pytest

from knowledge.domain.practice import Line
from knowledge.interview.coaching import kinder

MISSING = Line("What I don't find in it", "Where and when it was. How it ended.")
FIT = Line("For this role", "it speaks to “Prune fruit trees”; nothing yet on “Lay hedges”.")
WHOSE = Line("Whose work", "3 times “we”, 1 times “I”. Say which of it was you, e.g. “we cut it at a@b.example”.")
NEXT = Line(
    "Next",
    "tell the ending in two sentences, with one number if there is one. So far: thin; that makes it partial. "
    "About 45 words so far; 120 to 200 is a good length.",
)


def worded(line, change):
    sketch = kinder.sketched(line)
    return kinder.kinder(line, sketch, change(sketch.text))


KIND = [
    (MISSING, lambda text: "Perhaps you could try: where and when it was, and how it ended."),
    (FIT, lambda text: f"I{text[1:]}".replace("nothing yet", "and there, nothing yet")),
    (WHOSE, lambda text: text.replace("Say which", "Could you say which")),
    (NEXT, lambda text: f"Please try: {text}"),
    (NEXT, lambda text: text),
]


@pytest.mark.parametrize(("line", "change"), KIND)
def test_softer_words_pass_with_label_and_quotes_as_they_were(line, change):
    new = worded(line, change)
    assert new.label == line.label
    assert kinder.sketched(new).quotes == kinder.sketched(line).quotes


UNKIND = {
    "praise": (FIT, lambda text: f"Great answer: {text}"),
    "praise in the rules' own words": (NEXT, lambda text: text.replace("two sentences", "two good sentences")),
    "odds": (NEXT, lambda text: f"{text} You would likely pass."),
    "another number": (NEXT, lambda text: text.replace("200", "300")),
    "a number in words": (WHOSE, lambda text: text.replace("3 times", "three times")),
    "a better level": (NEXT, lambda text: text.replace("partial", "strong")),
    "levels turned round": (NEXT, lambda text: text.replace("thin; that makes it partial", "partial; that is thin")),
    "accent": (MISSING, lambda text: f"{text} Mind your accent."),
    "grammar": (MISSING, lambda text: f"{text} Try better grammar."),
    "personality": (MISSING, lambda text: f"{text} You seem shy."),
    "what is missing left out": (MISSING, lambda text: "How it ended."),
    "where left out": (MISSING, lambda text: text.replace("Where and when", "When")),
    "a not left out": (FIT, lambda text: text.replace("nothing yet on", "and also to")),
    "quotes swapped": (FIT, lambda text: text.replace("B", "x").replace("C", "B").replace("x", "C")),
    "a quote lost": (FIT, lambda text: text.split(";")[0] + "; nothing yet."),
    "a quote made up": (FIT, lambda text: text.replace("“C”", "“D”")),
    "a quote without its marks": (FIT, lambda text: text.replace("“C”", "C")),
    "a mention": (MISSING, lambda text: f"{text} <!channel>"),
    "markup": (MISSING, lambda text: f"*{text}*"),
    "much longer": (MISSING, lambda text: text + " please" * 20),
    "nothing": (MISSING, lambda text: "  "),
}  # fmt: skip


@pytest.mark.parametrize("case", UNKIND)
def test_whatever_says_anything_else_is_dropped(case):
    assert worded(*UNKIND[case]) is None


def test_no_word_that_somebody_wrote_is_in_what_a_model_sees():
    for line in (FIT, WHOSE):
        sketch = kinder.sketched(line)
        assert not any(quote.strip("“”") in sketch.text.replace("“", "").split() for quote in sketch.quotes)
    assert "example" not in kinder.sketched(WHOSE).text


def test_a_line_whose_quotes_cannot_be_told_apart_is_left_alone():
    assert kinder.sketched(Line("x", "you said “a “b” c”, and then “d.")) is None
