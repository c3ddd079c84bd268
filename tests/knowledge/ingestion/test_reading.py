"""A whole reading: who the document is about, its facts, stable ids, and what changed since the last one."""

from __future__ import annotations

import random

import pytest

from knowledge.domain import Audience, Kind, Requirement
from knowledge.ingestion.pipeline import compare, read, role_id
from knowledge.ingestion.repair import repair


def chef(text: str, name: str = "chef.md"):
    return read(name, text, Audience.CANDIDATE)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Head Chef\n", "Head Chef"),
        ("# Job Description: Head Chef\n", "Head Chef"),
        ("# Head Chef (job description)\n", "Head Chef"),
        ("# Head Chef – Person Specification\n", "Head Chef"),
        ("# We're hiring a Head Chef\n", "Head Chef"),
        ("# Head Chef at The Anchor\n", "Head Chef"),
        ("HEAD CHEF\n\nWe cook all day and all night long, and we would like you to join us.\n", "Head Chef"),
        ("# Summary\n\nJob title: Head Chef\n", "Head Chef"),
        ("# Job Description\n\n| Title | Head Chef |\n| Grade | C1 |\n", "Head Chef"),
        ("> **Post title:** Head Chef\n\n# Overview\n", "Head Chef"),
        ("---\ntitle: job advert\n---\n\n# Head Chef\n", "Head Chef"),
        ("---\ntitle: Careers at Anchor\nrole_name: Head Chef\n---\n\n# About us\n", "Head Chef"),
        ("---\ntitle: Head Chef\n---\n\n## Requirements\n\n- Fish\n", "Head Chef"),
        ("**Head Chef**\n\nWe cook.\n", "Head Chef"),
        ("## About the role\n\nWe cook.\n\n## You\n\n- Fish\n", "The anchor"),
    ],
)
def test_the_title_is_the_posts_and_never_a_caption(text, title):
    assert chef(text, "the-anchor.md").role.title == title


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("assistant-gardener.txt", "MOSS HALL TRUST\nCharity\n\nASSISTANT GARDENER\nPart time\n", "Assistant Gardener"),
        (
            "gallery-guide.md",
            "---\ntitle: Gallery Guide\n---\n\n## Come and talk about paint\n\nHi.\n",
            "Gallery Guide",
        ),
        ("night_porter.md", "# Work where it never gets dull\n\nWe are a small hotel.\n", "Night porter"),
        ("chef-de-partie.md", "# Sous Baker\n\nWe bake.\n", "Sous Baker"),
        ("moss-hall.md", "# Moss Hall and Gardens\n\nWe dig.\n", "Moss Hall and Gardens"),
        (
            "pasted.txt",
            "Skip to main content   Jobs home > Clare\nBAGGAGE HANDLER, SEASONAL\nMoss Air Ltd\n\nWe load.\n",
            "Baggage Handler, Seasonal",
        ),
        (
            "pasted.txt",
            "MOSS COUNCIL\nRoads\nSchool Crossing Patrol\n\nWe cross.\n",
            "School Crossing Patrol",
        ),
        ("p.txt", "PICKERS WANTED, MOSS MUSHROOMS, NEAR LEEDS\n\nHello there. We pick all the year.\n", "Pickers"),
        (
            "show-cave-guide.md",
            "Jama, Slovenia, in January\n\nDear future guide,\n\nI look for three show cave guides for the season.\n",
            "Show cave guide",
        ),
        (
            "roofing-foreman.txt",
            "Pike & Tamatea Roofing\nYard 4, Kettle Street\n\nColin leaves, I need a roofing foreman for his gang.\n",
            "Roofing foreman",
        ),
        (
            "bird-control-falconer.txt",
            "PORT AMBROSE AIRPORT AUTHORITY\n\nPOSITION: Bird Control Falconer\nSUPERVISOR: Manager, Wildlife\n",
            "Bird Control Falconer",
        ),
        (
            "shop-keeper.txt",
            "From: Ada Moss, Head of Shops\nSubject: We are looking for a shop keeper (80%)\n\nDear reader,\n\nHi.\n",
            "Shop keeper (80%)",
        ),
        (
            "radio-producer.md",
            "# Running Order: We're hiring a radio producer\n\nHi.\n",
            "Radio producer",
        ),
    ],
)
def test_a_slogan_or_an_organisation_gives_way_to_the_post_that_the_files_name_tells(name, text, title):
    assert chef(text, name).role.title == title


def test_without_a_title_the_files_name_stands_in_with_a_warning():
    found = chef("## Requirements\n\n- Fish\n", "Sous_Chef 2.md")
    assert (found.role.id, found.role.title) == ("sous-chef-2", "Sous chef 2")
    assert any("No title was found" in warning for warning in found.warnings)


def test_two_titles_are_told_and_the_one_in_use_is_taken():
    found = chef("---\ntitle: Sous Chef\n---\n\n**Title**: Baker\n\nThe Sous Chef cooks. Sous Chefs are kind.\n")
    assert found.role.title == "Sous Chef"
    assert any("two titles" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("---\norg: Anchor Ltd\n---\n\n# Chef\n", "Anchor Ltd"),
        ("# Chef\n\n**Employer:** Anchor Ltd\n", "Anchor Ltd"),
        ("# Chef\n\n## About Anchor\n\nWe cook.\n", "Anchor"),
        ("# Chef\n\n## Why join Anchor?\n\nWe cook.\n", "Anchor"),
        ("# Chef\n\nAt Anchor, we cook for sailors.\n", "Anchor"),
        ("# Chef\n\nAnchor is looking for a chef.\n", "Anchor"),
        ("# Chef at Anchor\n\nWe cook.\n", "Anchor"),
        ("# Chef\n\nThe Royal Anchor Club (RAC) feeds sailors.\n\nAt RAC, we cook.\n", "Royal Anchor Club"),
        ("# Chef\n\n## About us\n\nOur guests love Anchor Street.\n", None),
        ("# Chef\n\n## About the role\n\nYou will report to the Kitchen Team.\n", None),
        ("# Chef\n\n**Company:** [Company Name]\n", None),
        ("# Chef\n\n**Royal Anchor Ltd** · Leeds · ref. 7\n\nWe cook.\n", "Royal Anchor Ltd"),
        ("# Chef\n\n*Quill & Daughter, Cork, Ireland*\n\nWe cook. Quill began as a stall.\n", "Quill & Daughter"),
        ("SANDHAVEN COUNCIL\nVACANCY NOTICE\n\nPOST TITLE: Chef\n\nYou cook.\n", "Sandhaven Council"),
        ("# Chef\n\nSales Foundations\n\nSales are up, and our sales team eats.\n", None),
        ("# Pastry Chef\n\nLeeds, 3 February\n\nPastry Chef wanted. Leeds is wet.\n", None),
        ("# Pastry Chef, one season\n\nA pastry chef bakes. Pastry is our pride.\n", None),
        ("# Chef\n\nThe Work\n\nThe work is hot. Work begins at six.\n", None),
    ],
)
def test_the_employer_is_named_only_where_the_text_states_it(text, organisation):
    assert chef(text).role.organisation == organisation


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("---\ndate: 2026-03-01\nclosing: 2026-04-01\n---\n\n# Chef\n", "2026-03-01"),
        ("---\nclosing: 2026-04-01\n---\n\n# Chef\n", None),
        ("# Chef\n\nDate posted: 1 March 2026\n", "1 March 2026"),
        ("# Chef\n\nLast updated: March 2026\n", "March 2026"),
        ("# Chef\n\nStart date: 1 March 2026\n", None),
    ],
)
def test_the_date_is_the_adverts_own_as_it_gives_it(text, date):
    assert chef(text).role.date == date


@pytest.mark.parametrize(("date", "asked"), [("10-11-2022", True), ("10-10-2022", False), ("25/11/2022", False)])
def test_a_date_that_reads_two_ways_is_asked_about(date, asked):
    warnings = chef(f"# Chef\n\nDate: {date}\n\n## Skills\n\n- Fish\n").warnings
    assert bool(warnings) is asked


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("The salary is £30,000 to £35,000 per annum.", "salary", "£30,000 to £35,000 per annum"),
        ("You will be paid £12.60 an hour.", "salary", "£12.60 an hour"),
        ("You will work 37.5 hours per week.", "hours", "37.5 hours per week"),
        ("The role reports to the Head of Food and Drink.", "reports-to", "the Head of Food and Drink"),
        ("Applications close on 3 March 2026.", "closing-date", "3 March 2026"),
        ("The deadline is 2026-03-03.", "closing-date", "2026-03-03"),
        ("You would start on 1 May 2026.", "start-date", "1 May 2026"),
    ],
)
def test_facts_told_in_sentences(sentence, name, value):
    (fact,) = (one for one in chef(f"# Chef\n\n{sentence}\n").facts if one.name == name)
    assert (fact.value, fact.quote) == (value, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We look after £2m of fish.",
        "Lunch is £4.",
        "We talk to the Mayor.",
        "The kitchen closes from 24 December to 8 January.",
        "Before you start you need a course, and there is one on 22 November.",
        "A sift of the applications by two cooks, done by 27 March.",
    ],
)
def test_figures_and_names_alone_are_no_facts(sentence):
    assert chef(f"# Chef\n\n{sentence}\n").facts == ()


def test_unfilled_places_of_a_template_are_told():
    (warning,) = chef("# Chef\n\n[Company Name] cooks.\n\n## Skills\n\n- Fish\n").warnings
    assert "“[Company Name]”" in warning


def test_the_documents_id_follows_its_canonical_text():
    one, other = chef("# Chef\r\n"), chef("# Chef\n")
    assert one.document.id == other.document.id == f"chef@{one.document.sha256[:12]}"
    assert chef("# Cook\n").document.id != one.document.id


@pytest.mark.parametrize(
    ("name", "identity"),
    [("Head Chef.md", "head-chef"), ("a/b/Büro_Leitung.txt", "büro-leitung"), ("___.md", "role")],
)
def test_a_role_is_called_by_its_files_stem(name, identity):
    assert role_id(name) == identity


def records(*lines: str) -> tuple[Requirement, ...]:
    return chef("# Chef\n\n## Requirements\n\n" + "".join(f"- {line}\n" for line in lines)).requirements


def test_ids_stay_while_the_text_does_wherever_it_moves():
    before, after = records("Fish", "Meat"), records("Salt", "Meat;", "Fish")
    assert {one.id for one in before} < {one.id for one in after}


def test_a_repeated_text_gets_an_id_of_its_own_and_a_flag():
    first, second = records("Cooks fish well", "Cooks fish well")
    assert second.id == f"{first.id}-2"
    assert (first.flags, second.flags) == ((), ("duplicate",))


def test_changes_tell_kept_changed_added_and_removed():
    old = records("Cook fish and chips", "Three years in a kitchen", "A van")
    new = records("Cook fish and chips", "Four years in a kitchen", "A head for heights")
    changes = compare(old, new)
    assert changes.kept == 1
    assert changes.changed == (("Three years in a kitchen", "Four years in a kitchen"),)
    assert (changes.added, changes.removed) == (("A head for heights",), ("A van",))


def test_nothing_changed_between_equal_readings():
    same = records("Fish", "Fish", "Meat")
    assert compare(same, same).kept == 3
    assert compare((), same).added == ("Fish", "Fish", "Meat")
    assert compare(same, ()).removed == ("Fish", "Fish", "Meat")


def test_a_list_under_an_unknown_heading_goes_by_its_wording():
    def kinds(heading: str, *lines: str) -> set[Kind]:
        text = f"# Chef\n\n## {heading}\n\n" + "".join(f"- {line}\n" for line in lines)
        return {one.kind for one in chef(text).requirements}

    assert kinds("The kitchen", "Cook fish", "Managing orders", "You will clean") == {Kind.DUTY}
    assert kinds("The kitchen", "Experience of fish", "A clean licence", "Ability to cook") == {Kind.REQUIREMENT}
    assert kinds("The good stuff", "Free lunch", "25 days' holiday", "A gym") == set()
    assert kinds("The kitchen", "White tiles", "Six ovens", "A sea view") == set()


def test_time_shares_are_facts_and_never_duties():
    found = chef("# Chef\n\n## Duties\n\n- Cook fish\n- Time spent on: 60% cooking, 40% cleaning\n")
    assert [one.text for one in found.requirements] == ["Cook fish"]
    assert [fact.value for fact in found.facts] == ["60% cooking, 40% cleaning"]


def test_any_debris_is_read_without_a_fault_and_every_span_holds():
    chance = random.Random(3)  # noqa: S311 # variety, not secrecy
    bits = (
        "# |## |- |  - |1. |**|:|. |\n|\n\n|Essential|Main duties|Salary: £3k|you must cook|(must)|<!--|-->|<li>|<td>|"
        "including:|- Web|end.Some next|Required### Essential|---\n|title: x|> |__|_|* |"
        "```\n|• |{{ x }}|10-11-2022|5 years' work"
    ).split("|")
    for _ in range(400):
        text = "".join(chance.choices([*bits, "|", "||", "|---|---|\n"], k=chance.randint(1, 50)))
        found = chef(text)
        canonical = found.document.text
        assert repair(canonical).text == canonical
        assert all(canonical[one.start : one.end] == one.text for one in (*found.requirements, *found.passages))
        ends = [0, *(one.end for one in found.passages)]
        assert all(one.start >= end for one, end in zip(found.passages, ends, strict=False))
        assert len({one.id for one in found.passages}) == len(found.passages)
