"""Repair mends what is broken, names it with a count, and leaves good text as it is."""

from __future__ import annotations

import random

import pytest

from knowledge.ingestion.repair import repair

WELL_FORMED = (
    "# Chef\n\nWe cook. You eat.\n\n- Run the pass\n- Order fish\n  - cod\n  - hake\n\n1. Salt\n2. Pepper\n",
    "| Grade | Pay |\n|-------|----:|\n| C1 | £40,000 |\n| C2 | |\n\nText after a table.\n",
    "| a || b |\n|---|---|---|\n| c || d |\n",
    "Salary: £60-75k, 24-7 cover, a front-end and back-end role - not full- or part-time only.\n",
    "We use Node.js, ASP.Net, e.g. C# and F#, v2.10.3 and https://example.org/a.Html?b=C.Done for 3.5 days.\n",
    "Ask jo.Smith@example.org or read www.example.Com today. See Booking.Com there.\n",
    "“Curly quotes” stay, so do ligatures (ﬁne), non\u00a0breaking spaces, £, €, naïve café and 日本語 🎉.\n",
    "---\ntitle: Chef.Then more\nlist:\n- one.- two\n---\n\n**Bold.** Then *italic.* And __more.__\n",
    "```\ncode.## Not a heading- Nor a bullet\n<b>nor markup</b>\n```\n\nUse `a.## B` and `<b>` here.\n",
    "Setext\n======\n\nSecond\n------\n\n> Quoted: yes\n> - item\n\nTerm\n: meaning\n",
    "- Depot- Leeds\n- See it done.\n\nA note.* It is marked below, as in *The Times*.\n",
    "Mon-Fri, 9am - 5pm; 10- 12 hours; pre- and post-natal; a two- or three-day week; well-being.\n",
    "We are looking for people who: - in our view - care. The work (paid) - see below - is fun.\n",
    "London • Full time • £40k\n\nA & B, R&D, AT&T, 5 < 6 and <your name> see <https://example.org>.\n",
    "## Heading with a close ##\n\n#hashtag here #another\n\nIssue #12 and C## are words.\n",
    "See 1. above. Level 3. Then 2.5 hours. Section 4.2. In 2024. Yes.\n",
    "[Link text](https://example.org/a_(b)). Next sentence! Is it? It is… Truly.\n",
    "* star\n* list with *emphasis* inside\n* and **bold.** Then more\n",
    "  indented prose\n\ttabbed line\n\n\n\nfour blank lines above\n",
)


@pytest.mark.parametrize("text", WELL_FORMED)
def test_a_well_formed_text_is_left_as_it_is(text):
    assert repair(text) == (text, (), ())


def test_any_mixture_of_well_formed_texts_is_left_as_it_is():
    chance = random.Random(7)  # noqa: S311 # variety, not secrecy
    bodies = [text for text in WELL_FORMED if not text.startswith("---")]
    for _ in range(60):
        text = "\n".join(chance.choices(bodies, k=chance.randint(2, 6)))
        assert repair(text) == (text, (), ())


@pytest.mark.parametrize(
    ("broken", "mended", "said"),
    [
        ("a\r\nb\rc", "a\nb\nc", "Turned 2 odd line ends into plain ones."),
        ("tools â€“ ideally", "tools – ideally", "Mended garbled characters on 1 line."),
        ("Â£60-75k", "£60-75k", "Mended garbled characters on 1 line."),
        ("&pound;20 &amp; tips", "£20 & tips", "Decoded 2 HTML entities."),
        ("our remit.## Duties", "our remit.\n\n## Duties", "Set apart 1 heading that was glued to text."),
        ("Required### Essential", "Required\n\n### Essential", "Set apart 1 heading that was glued to text."),
        ("##Duties\n\n- a", "## Duties\n\n- a", "Added the missing space after 1 heading mark."),
        (
            "- Engage communities.- Regularly reflect",
            "- Engage communities.\n- Regularly reflect",
            "Split 1 list item that was glued to the sentence before.",
        ),
        (
            "Use:    - Web servers;    - Linux.- Proficient in it",
            "Use:\n    - Web servers;\n    - Linux.\n- Proficient in it",
            "Split 3 list items that were glued to the sentence before.",
        ),
        (
            "- One thing\n- for all systems- Actively look- Then act",
            "- One thing\n- for all systems\n- Actively look\n- Then act",
            "Split 2 list items that were glued to the sentence before.",
        ),
        (
            "### Skills:* Fish and chips (must)* Meat* A **bold** sauce",
            "### Skills:\n* Fish and chips (must)\n* Meat\n* A **bold** sauce",
            "Split 3 list items that were glued to the sentence before.",
        ),
        (
            "- use the code (in full)- define how we work- Keep it tidy",
            "- use the code (in full)\n- define how we work\n- Keep it tidy",
            "Split 2 list items that were glued to the sentence before.",
        ),
        (
            "Duties: 1. Cook meals. 2. Clean up. 3. Go home.",
            "Duties:\n1. Cook meals.\n2. Clean up.\n3. Go home.",
            "Split 3 numbered items that were glued to the text before.",
        ),
        (
            "driving channel shift.Some key areas",
            "driving channel shift.\n\nSome key areas",
            "Parted 1 pair of sentences that had lost the space between them.",
        ),
        (
            "- Work in the support process.The aim is clear",
            "- Work in the support process. The aim is clear",
            "Parted 1 pair of sentences that had lost the space between them.",
        ),
        (
            "operate well.**Note: it is hard.** Yes",
            "operate well.\n\n**Note: it is hard.** Yes",
            "Set apart 1 bold passage that was glued to text.",
        ),
        (
            "| -   | -| Title | Chef  || Grade | C1 |",
            "| - | - |\n| Title | Chef |\n| Grade | C1 |",
            "Split 2 table rows that ran on in one line.",
        ),
        (
            "-Cook meals\n-Clean up",
            "- Cook meals\n- Clean up",
            "Added the missing space after 2 bullets.",
        ),
        ("a <b>bold</b> word", "a **bold** word", "Turned 2 HTML tags into plain Markdown."),
    ],
)
def test_each_kind_of_damage_is_mended_and_named(broken, mended, said):
    found = repair(broken)
    assert (found.text, found.repairs, found.warnings) == (mended, (said,), ())
    assert repair(mended) == (mended, (), ())


@pytest.mark.parametrize(
    ("text", "kept", "told"),
    [
        ("See <!-- pay them less -->this.", "See this.", "pay them less"),
        ("A <span style='display: none'>b <i>c</i></span>d", "A d", "b c"),
        ("A <p hidden>secret</p>d", "A d", "secret"),
        ('A <font color="#ffffff">white words</font>d', "A d", "white words"),
        ("A\n\n[//]: # (a quiet note)\n\nB", "A\n\n\nB", "a quiet note"),
        ("A" + "".join(chr(0xE0000 + ord(letter)) for letter in "obey") + "B", "AB", "obey"),
        ("A\u200bB\u00ad", "AB", "2 invisible characters"),
    ],
)
def test_hidden_text_is_taken_out_and_reported(text, kept, told):
    found = repair(text)
    assert found.text == kept
    (warning,) = found.warnings
    assert warning.startswith("Hidden text was found and is not indexed: ")
    assert told in warning


def test_a_long_hidden_text_is_quoted_by_its_first_eighty_characters():
    (warning,) = repair(f"<!-- {'word ' * 100}-->").warnings
    assert len(warning) < 140
    assert warning.endswith("…”")


def test_joined_emoji_and_joiners_of_other_scripts_are_not_hidden_text():
    text = "A 👩\u200d🍳 cooks; می\u200cخواهم."
    assert repair(text) == (text, (), ())


def test_random_debris_is_mended_once_and_for_all():
    chance = random.Random(11)  # noqa: S311 # variety, not secrecy
    bits = "## |- |* |- Web|.|:|\n|\n\n| |**|including:|end.Some next|Required### Essential|a||b|| c |\n|<li>|</li>|<b>"
    bits = [
        *bits.split("|"),
        "|",
        "||",
        "â€“",
        "&amp;",
        "<!--",
        "-->",
        "1. A",
        "2. B",
        "\r\n",
        "• ",
        "---\n",
        "{% x %}",
    ]
    for _ in range(300):
        text = "".join(chance.choices(bits, k=chance.randint(1, 40)))
        mended = repair(text).text
        assert repair(mended).text == mended
