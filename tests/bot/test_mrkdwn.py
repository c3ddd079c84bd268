"""Text on its way to Slack: inert, and cut without losing a word."""

import pytest

from bot.blocks import mrkdwn
from bot.workspace import blocktext


@pytest.mark.parametrize(
    "text",
    [
        "<!channel>",
        "<!here|x>",
        "<@U0BOSS>",
        "<#C0GENERAL>",
        "<https://evil.example|click>",
        "@here",
        "@Channel!",
        "@everyone",
    ],
)
def test_nothing_in_a_text_comes_alive(text):
    assert blocktext.live({"text": text})
    assert blocktext.live({"text": mrkdwn.escape(f"so {text} there")}) == []


def test_an_address_that_merely_begins_like_a_broadcast_is_left_as_it_is():
    assert mrkdwn.escape("write to jobs@hereford.gov.uk") == "write to jobs@hereford.gov.uk"


def test_escaping_keeps_what_people_read():
    assert mrkdwn.escape("R&D <5 years") == "R&amp;D &lt;5 years"


def test_markdown_bold_becomes_slack_bold_and_a_lone_asterisk_stays():
    assert mrkdwn.prose("**Essential:** 2 * 3") == "*Essential:* 2 * 3"


@pytest.mark.parametrize(
    ("wire", "words"),
    [
        ("<@U0BOT> is it remote?", "is it remote?"),
        ("ask in <#C1|general> or <#C2>", "ask in #general or"),
        ("<!here> and <!subteam^S1|@panel>", "@here and @panel"),
        ("see <https://a.example/x|the advert>", "see the advert"),
        ("see <https://a.example/x>", "see https://a.example/x"),
        ("C&amp;C &lt;5 years", "C&C <5 years"),
        ("&amp;lt;!channel&amp;gt;", "&lt;!channel&gt;"),
    ],
)
def test_slacks_wire_form_becomes_the_words_that_were_typed(wire, words):
    assert mrkdwn.spoken(wire) == words


def test_a_short_text_stays_in_one_piece_and_an_empty_one_in_none():
    assert mrkdwn.split("short") == ["short"]
    assert mrkdwn.split("  \n ") == []


@pytest.mark.parametrize("joint", [" ", "\n", "\n\n"])
def test_splitting_loses_no_word_and_keeps_the_limit(joint):
    text = joint.join(f"word{number}" for number in range(3000))
    pieces = mrkdwn.split(text, 200)
    assert max(map(len, pieces)) <= 200
    assert " ".join(pieces).split() == text.split()


def test_paragraphs_are_the_preferred_place_to_cut():
    first, second = "a " * 40, "b " * 40
    assert mrkdwn.split(f"{first.strip()}\n\n{second.strip()}", 100) == [first.strip(), second.strip()]


def test_an_endless_word_is_cut_but_never_inside_an_entity():
    text = mrkdwn.escape("<" * 500)
    pieces = mrkdwn.split(text, 50)
    assert "".join(pieces) == text
    assert all(piece.count("&lt;") * 4 == len(piece) for piece in pieces)


def test_clipping_ends_at_a_word_and_says_so():
    assert mrkdwn.clip("one two three", 9) == "one two …"
    assert mrkdwn.clip("one two", 9) == "one two"
