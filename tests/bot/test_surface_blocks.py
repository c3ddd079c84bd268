"""Views and dates: within Slack's limits with any number of roles, inert, and true to what was given."""

import json

import pytest

from bot.blocks import asking, dates, feedback, greeting, home, view
from bot.workspace import limits
from knowledge.domain import Audience, Role


def role(number, title="Engineer <!channel> & *co*"):
    return Role(
        f"role-{number}", f"{title} {number:03}", "Höhn & Söhne", "10-11-2022", Audience.CANDIDATE, f"d{number}"
    )


def rendered(roles, audience=Audience.CANDIDATE):
    return home.render(home.Front(audience, roles, ["What is essential for <@U1>?"], unsure=True))


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 300, 2000])
@pytest.mark.parametrize("title", ["Cook", "Engineer <!channel> & *co*", "x" * 290])
def test_home_and_form_are_within_slacks_limits(count, title):
    roles = [role(number, title) for number in range(count)]
    for audience in Audience:
        assert limits.view_refusal(rendered(roles, audience), kind="home") is None
    assert limits.view_refusal(asking.modal(roles, question="why? " * 900, role="role-7"), kind="modal") is None


def test_home_lists_300_roles_by_title_with_their_dates():
    shown = json.dumps(rendered([role(number, "Cook") for number in range(300)]), ensure_ascii=False)
    assert all(f"*Cook {number:03}*" in shown for number in range(300))
    assert shown.count("10-11-2022") == 300


def test_home_counts_the_roles_that_it_has_no_room_for():
    shown = json.dumps(rendered([role(number, "x" * 290) for number in range(2000)]))
    assert " more. Ask about any of them by its title." in shown


def test_what_documents_and_people_wrote_is_inert_in_views():
    shown = json.dumps(rendered([role(1)]))
    assert "<!channel>" not in shown
    assert "<@U1>" not in shown


def test_roles_that_do_not_fit_one_menu_come_in_runs_and_none_is_lost():
    form = asking.modal([role(number, "Cook") for number in range(250)])
    groups = form["blocks"][0]["element"]["option_groups"]
    assert [len(group["options"]) for group in groups] == [100, 100, 50]


def test_without_roles_the_form_has_no_menu():
    assert [block["type"] for block in asking.modal([])["blocks"]] == ["input", "context"]


def test_a_submission_is_read_and_nonsense_in_it_is_not():
    for value in (None, 7, {"a": 1}, "x"):
        entry = {"selected_option": {"value": value}, "value": value}
        body = {"view": {"state": {"values": {"f": {"f": entry}}}}}
        assert view.chosen(body, "f") == (value if value == "x" else None)
        assert view.typed(body, "f") == (value if value == "x" else "")
    assert view.chosen({"view": {}}, "f") is None


@pytest.mark.parametrize(("comment", "wrong"), [("", False), ("x" * 500, False), ("x" * 501, True)])
def test_a_comment_may_have_500_characters(comment, wrong):
    state = {"reason": {"reason": {"selected_option": {"value": "other"}}}, "comment": {"comment": {"value": comment}}}
    body = {"user": {"id": "U1"}, "view": {"private_metadata": "a1", "state": {"values": state}}}
    assert bool(feedback.wrong(body)) is wrong


def test_slack_takes_the_reasons_form_and_the_prompts():
    assert limits.view_refusal(feedback.modal("a" * 32), kind="modal") is None
    for audience in Audience:
        prompts = greeting.prompts(audience, ["What is essential for " + "x" * 290] * 3)
        assert limits.prompt_refusal(prompts) is None
        assert len(prompts) == 4


@pytest.mark.parametrize(
    ("given", "locale", "written"),
    [
        ("2026-03-03", "en-GB", "3 March 2026"),
        ("3rd March 2026", "en-US", "March 3, 2026"),
        ("Mar 3, 2026", "fr-FR", "3 mars 2026"),
        ("3 March 2026", "xx-Nonsense!", "2026-03-03"),
        ("10-11-2022", "en-US", "10-11-2022"),
        ("31 February 2026", "en-GB", "31 February 2026"),
        ("as soon as possible", "en-GB", "as soon as possible"),
        ("3 Smarch 2026", "en-GB", "3 Smarch 2026"),
    ],
)
def test_a_date_is_written_for_its_reader_unless_it_could_mean_two(given, locale, written):
    assert dates.written(given, locale) == written
