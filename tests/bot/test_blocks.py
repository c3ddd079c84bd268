"""What people see: answers, lists, cards, within Slack's limits."""

import dataclasses

from bot.blocks import answer, message, questions, roles
from bot.blocks import help as help_blocks
from bot.workspace import blocktext, limits
from knowledge.domain import Answer, Audience, Citation, Coverage, Plan, PlanItem, Question, QuestionSet, Role

TITLES = {"data-analyst": "Data Analyst", "site-surveyor": "Site Surveyor"}
QUOTE = "Everyone has two days a month for training"
CITED = Citation("data-analyst", "data-analyst", ("About us", "Benefits:"), QUOTE, 10, 52, "3 March 2026")
ANSWER = Answer(
    question="is there time to learn",
    roles=("data-analyst",),
    facets=("training",),
    kind="lookup",
    text=f"Yes, two days a month.\n“{QUOTE}” — Data Analyst, Benefits, 3 March 2026",
    abstained=False,
    reason=None,
    confidence=0.9,
    citations=(CITED,),
)


def lines(said):
    return [each["text"] for group in said.groups for each in blocktext.texts(list(group))]


def shown(said):
    """Check every post against Slack's limits and return the number of posts."""
    ready = message.posts(said)
    assert [limits.refusal(dataclasses.asdict(post) | {"blocks": list(post.blocks)}) for post in ready] == [None] * len(
        ready
    )
    return len(ready)


def test_an_answer_is_its_words_then_the_quote_then_where_it_stands():
    said = answer.render(ANSWER, "a1", titles=TITLES)
    assert lines(said)[:4] == [
        "About *Data Analyst*",
        "Yes, two days a month.",
        f"“{QUOTE}”",
        "*Data Analyst*, Benefits, 3 March 2026",
    ]
    assert shown(said) == 1


def test_a_quote_is_said_once_and_exactly_even_if_the_answer_shortens_it():
    short = dataclasses.replace(ANSWER, text=f"Yes.\n“{QUOTE[:41]}…” — Data Analyst")
    assert "\n".join(lines(answer.render(short, "a1", titles=TITLES))).count("Everyone has two days") == 1
    assert f"“{QUOTE}”" in lines(answer.render(short, "a1", titles=TITLES))


def test_a_quote_is_shown_to_the_letter_without_formatting():
    odd = dataclasses.replace(CITED, quote="use *all* of `make` & :tada: <b>")
    said = answer.render(dataclasses.replace(ANSWER, citations=(odd,)), "a1", titles=TITLES)
    (quoted,) = [each for group in said.groups for each in blocktext.texts(list(group)) if "make" in each["text"]]
    assert quoted == {"type": "plain_text", "text": "“use *all* of `make` & :tada: <b>”", "emoji": False}


def test_an_answer_that_is_all_quote_shows_its_first_quote_as_the_answer():
    bare = dataclasses.replace(ANSWER, text=f"“{QUOTE}” — Data Analyst, Benefits")
    said = lines(answer.render(bare, "a1", titles=TITLES))
    assert said[1] == f"“{QUOTE}”"
    assert "\n".join(said).count(QUOTE) == 1


def test_a_list_shows_its_items_once_and_its_source_once():
    cited = tuple(dataclasses.replace(CITED, quote=f"Skill number {n}", start=n) for n in range(8))
    text = "Eight things are essential:\n" + "\n".join(f"• {each.quote}" for each in cited) + "\n— Data Analyst"
    said = lines(answer.render(dataclasses.replace(ANSWER, text=text, citations=cited), "a1", titles=TITLES))
    assert "\n".join(said).count("Skill number 3") == 1
    assert said.count("*Data Analyst*, Benefits, 3 March 2026") == 1


def test_more_quotes_than_are_read_are_counted():
    cited = tuple(dataclasses.replace(CITED, quote=f"Sentence {n} of the advert", start=n) for n in range(9))
    said = lines(answer.render(dataclasses.replace(ANSWER, text="Yes.", citations=cited), "a1", titles=TITLES))
    assert sum(line.startswith("“Sentence") for line in said) == answer.QUOTES
    assert "and 4 more places in the document" in said


def test_silence_shows_the_nearest_thing_that_is_said():
    silent = dataclasses.replace(ANSWER, text="The advert doesn't say.", abstained=True, citations=(), nearest=(CITED,))
    said = lines(answer.render(silent, "a1", titles=TITLES))
    assert said[1:4] == ["The advert doesn't say.", "The nearest it comes:", f"“{QUOTE}”"]


def test_silence_that_already_names_the_nearest_does_not_repeat_it():
    text = f"The advert doesn't say.\nThe nearest it comes: “{QUOTE}” (Benefits)."
    silent = dataclasses.replace(ANSWER, text=text, abstained=True, citations=(), nearest=(CITED,))
    assert "\n".join(lines(answer.render(silent, "a1", titles=TITLES))).count(QUOTE) == 1


def test_two_roles_are_both_named():
    both = dataclasses.replace(ANSWER, roles=("data-analyst", "site-surveyor"))
    assert lines(answer.render(both, "a1", titles=TITLES))[0] == "About *Data Analyst* and *Site Surveyor*"


def test_a_rating_reads_back_what_its_button_carries():
    assert answer.rating("helpful:a1") == ("helpful", "a1")
    assert answer.rating("perfect:a1") is None
    assert answer.rating("helpful:") is None


def test_groups_stay_whole_when_a_message_is_cut():
    groups = tuple(message.section(f"{n} " + "x" * 900) + message.section(f"{n} second") for n in range(30))
    ready = message.posts(message.Message(groups))
    assert len(ready) > 1
    assert all(post.blocks[0]["text"]["text"].endswith("x") for post in ready)
    assert sum(len(post.blocks) for post in ready) == 60


def test_a_group_that_fits_no_post_is_cut_between_its_blocks():
    said = message.Message((message.section("word " * 9000),))
    assert shown(said) == 5
    assert sum(block["text"]["text"].count("word") for post in message.posts(said) for block in post.blocks) == 9000


def test_many_small_blocks_are_cut_at_slacks_count():
    assert shown(message.say(*["a line"] * 120)) == 3


def test_every_post_has_words_for_notifications():
    (post,) = message.posts(answer.render(ANSWER, "a1", titles=TITLES))
    assert post.text.startswith("About *Data Analyst*\nYes, two days a month.")


def question(name, **changes):
    base = Question(
        id=name,
        requirement_id="r1",
        quote="Ability to patch systems",
        topic="Patching",
        lead="Tell me about an upgrade you ran.",
        situational="Half your estate is old. What first?",
        probes=("which part was yours", "what changed since"),
        anchors={"1": "Knows that it matters.", "3": "Did it in batches.", "5": "Reduced the work."},
        red_flags=("blames the vendor",),
        minutes=6,
        generic=False,
    )
    return dataclasses.replace(base, **changes)


def drawn(*bank, planned=1):
    items = tuple(PlanItem(each.id, 7) for each in bank[:planned])
    sheet = (Coverage("r1", "asked", ("q1",)), Coverage("r2", "cv", ()), Coverage("r3", "cv", ()))
    return QuestionSet("data-analyst", 2, bank, Plan(45, items), sheet, ("Two requirements are not assessed.",))


def test_a_card_holds_all_that_an_interviewer_needs():
    text = "\n".join(lines(questions.plan(drawn(question("q1")), "Data Analyst")))
    assert "*1 · Patching* (7 min), for “Ability to patch systems”" in text
    assert "*Tell me about an upgrade you ran.*" in text
    assert "_If they haven't:_ Half your estate is old. What first?" in text
    assert "_Ask further:_ which part was yours · what changed since" in text
    assert "1: Knows that it matters.\n3: Did it in batches.\n5: Reduced the work." in text
    assert "_Listen for:_ blames the vendor" in text


def test_the_plan_says_what_is_covered_where_and_warns():
    text = "\n".join(lines(questions.plan(drawn(question("q1")), "Data Analyst")))
    assert "1 question in 45 minutes" in text
    assert "asked in this interview: 1 · from the CV: 2" in text
    assert "Two requirements are not assessed." in text


def test_a_generic_question_asks_to_be_edited():
    said = questions.plan(drawn(question("q1", generic=True)), "Data Analyst")
    assert "generic: edit me" in "\n".join(lines(said))


def test_the_rest_of_the_bank_follows_numbered_on_or_is_nothing():
    more = questions.rest(drawn(question("q1"), question("q2", topic="Backups")))
    assert "*2 · Backups*" in "\n".join(lines(more))
    assert questions.rest(drawn(question("q1"))) is None


def test_a_long_list_of_roles_is_cut_and_says_how_many_are_left():
    many = [Role(f"r{n}", f"Role {n:03}", "Acme", None, Audience.CANDIDATE, "d") for n in range(100)]
    said = roles.render(many)
    assert "and 60 more. Ask about any of them by its title." in lines(said)
    assert shown(said) == 1


def test_help_offers_sets_to_the_panel_alone():
    offered = {who: "/rolecall questions" in "\n".join(lines(help_blocks.render(who))) for who in Audience}
    assert offered == {Audience.CANDIDATE: False, Audience.INTERVIEWER: True, Audience.RECRUITER: True}


def test_without_an_answer_the_panel_is_told_how_to_get_a_set_and_nobody_else():
    silent = dataclasses.replace(ANSWER, text="The advert doesn't say.", abstained=True, citations=())
    told = [
        "`/rolecall questions ROLE`" in "\n".join(lines(answer.render(each, "a1", titles=TITLES, panel=panel)))
        for each, panel in ((silent, True), (silent, False), (ANSWER, True))
    ]
    assert told == [True, False, False]
