"""What an organisation says to all answers where its adverts are silent: marked, walled, and never as a role."""

import pytest

from knowledge import assembly
from knowledge.assembly import open_knowledge
from knowledge.domain import Audience, DocumentKind
from knowledge.errors import BadRequest, RoleNotFound
from knowledge.settings import KnowledgeSettings
from tests.models import served_model
from tests.older import aged

STEWARD = (
    "# Ferry Steward\n\nOrganisation: Harbour Lines\n\n## Essential\n\n- Two years of bar work\n\n"
    "The pay is £25,000 a year. You get 25 days of annual leave.\n"
)
BAKER = (
    "# Night Baker\n\nOrganisation: Pennick Bakery\n\n## Essential\n\n- A food hygiene certificate\n\n"
    "The pay is £27,000 a year.\n"
)
CLEANER = "# Cleaner\n\n## Essential\n\n- Two years of cleaning\n\nThe pay is £12 an hour.\n"
HANDBOOK = (
    "---\norganisation: The Harbour Lines Ltd\n---\n# Employee handbook\n\n"
    "## Pension\n\nWe pay 8% of your salary into a pension.\n\n"
    "## Annual leave\n\nEverybody gets 33 days of holiday a year.\n\n"
    "## How we hire\n\nThere are two interviews.\n\n"
    "## Vans\n\n- Drivers must show a full driving licence each year\n- You should know our Kafka tool\n"
)
MARK = "From the organisation's handbook, not the advert:"
ORGANISATION = DocumentKind.ORGANISATION
PENSION = "is there a pension?"


@pytest.fixture
def settings(tmp_path):
    return KnowledgeSettings(home=tmp_path / "home", seed=False, lock_wait_seconds=0)


@pytest.fixture
def put(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
async def knowledge(settings, put):
    async with open_knowledge(settings) as base:
        await base.ingest([put("ferry-steward.md", STEWARD), put("night-baker.md", BAKER), put("cleaner.md", CLEANER)])
        yield base


async def told(knowledge, question, role=None, audience=Audience.CANDIDATE):
    return await knowledge.ask(question, audience=audience, role=role)


async def test_a_silent_advert_gives_way_to_the_handbook_which_is_marked_and_quoted_exactly(knowledge, put):
    (outcome,) = await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    assert (outcome.kind, outcome.role.organisation, outcome.warnings) == (ORGANISATION, "The Harbour Lines Ltd", ())
    answer = await told(knowledge, PENSION, "ferry-steward")
    assert not answer.abstained
    assert answer.roles == ("ferry-steward",)
    assert answer.text.startswith(f"{MARK}\n")
    assert "“We pay 8% of your salary into a pension.” — Employee handbook, Pension" in answer.text
    text = (await knowledge.reading("handbook", Audience.CANDIDATE)).document.text
    assert [text[c.start : c.end] for c in answer.citations] == ["We pay 8% of your salary into a pension."]
    assert {c.role for c in answer.citations} == {"handbook"}
    assert await knowledge.cleared(answer, Audience.CANDIDATE)


async def test_what_the_advert_states_wins_over_the_handbook(knowledge, put):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    answer = await told(knowledge, "how much holiday do I get?", "ferry-steward")
    assert "25 days" in answer.text
    assert "33" not in answer.text
    assert MARK not in answer.text


async def test_each_part_of_a_question_is_marked_for_itself(knowledge, put):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    answer = await told(knowledge, "is there a pension and how much holiday do I get?", "ferry-steward")
    pension, holiday = answer.text.split("\n\n")
    assert pension.startswith(MARK)
    assert "25 days" in holiday
    assert MARK not in holiday
    assert {c.role for c in answer.citations} == {"handbook", "ferry-steward"}


async def test_the_handbook_of_one_organisation_never_answers_for_another_or_for_none(knowledge, put):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    for role in ("night-baker", "cleaner"):
        for question in (PENSION, "how many interviews are there?", "how much holiday do I get?"):
            answer = await told(knowledge, question, role)
            assert answer.abstained, answer.text
            assert "handbook" not in {c.role for c in (*answer.citations, *answer.nearest)}
    across = await told(knowledge, PENSION)
    stated, silent = across.text.splitlines()
    assert stated.startswith("• Ferry Steward: from the organisation's handbook (Employee handbook), not the advert: ")
    assert silent == "Not stated for Cleaner and Night Baker."


async def test_roles_of_one_organisation_share_the_line_of_their_handbook(knowledge, put):
    await knowledge.ingest([put("deck-hand.md", STEWARD.replace("Ferry Steward", "Deck Hand"))])
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    lines = (await told(knowledge, PENSION)).text.splitlines()
    assert lines[0].startswith("• Deck Hand and Ferry Steward: from the organisation's handbook")
    assert len(lines) == 2


@pytest.mark.parametrize(
    "question",
    ["do I need a driving licence?", "do I need to know Kafka?", "what is the job title?", "what are the duties?"],
)
async def test_what_a_post_asks_for_is_never_taken_from_a_handbook(knowledge, put, question):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    answer = await told(knowledge, question, "ferry-steward")
    assert "handbook" not in {c.role for c in (*answer.citations, *answer.nearest)}
    assert MARK not in answer.text


async def test_a_chat_model_does_not_word_away_where_an_answer_comes_from(settings, put):
    async with served_model() as model:
        model.claims((1, "We pay 8% of your salary into a pension.", "They pay 8% into a pension."))
        modelled = settings.model_copy(update={"model": "openai:loopback", "model_url": model.address})
        async with open_knowledge(modelled) as knowledge:
            await knowledge.ingest([put("ferry-steward.md", STEWARD)])
            await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
            answer = await told(knowledge, "what pension do you offer?", "ferry-steward")
            assert answer.kind == "lookup"
            worded = await knowledge.worded(answer, audience=Audience.CANDIDATE, user="U1")
        assert worded.text == answer.text
        assert worded.text.startswith(MARK)
        assert model.asked == []


async def test_an_organisations_document_is_no_role(knowledge, put):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    ids = ["cleaner", "ferry-steward", "night-baker"]
    assert [role.id for role in await knowledge.roles(Audience.RECRUITER)] == ids
    assert [d.role_id for d in await knowledge.organisation_documents(Audience.CANDIDATE)] == ["handbook"]
    assert knowledge.size == 3
    assert (await told(knowledge, "what is the pay?")).roles == tuple(ids)
    assert "handbook" not in (await told(knowledge, "what does the employee handbook role pay?")).roles
    with pytest.raises(RoleNotFound, match="'handbook' is an organisation's document, not a role"):
        await told(knowledge, PENSION, "handbook")
    with pytest.raises(BadRequest, match="'handbook' is an organisation's document, not a role"):
        await knowledge.questions("handbook", audience=Audience.INTERVIEWER)


async def test_a_handbook_for_interviewers_does_not_exist_for_candidates(knowledge, put):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], Audience.INTERVIEWER, kind=ORGANISATION)
    theirs = await told(knowledge, PENSION, "ferry-steward", Audience.INTERVIEWER)
    assert MARK in theirs.text
    assert await knowledge.cleared(theirs, Audience.INTERVIEWER)
    assert not await knowledge.cleared(theirs, Audience.CANDIDATE)
    assert (await told(knowledge, PENSION, "ferry-steward")).abstained
    assert await knowledge.organisation_documents(Audience.CANDIDATE) == []
    assert "handbook" not in await knowledge.titles(Audience.CANDIDATE)
    with pytest.raises(RoleNotFound, match="There is no role 'handbook'"):
        await told(knowledge, PENSION, "handbook")
    with pytest.raises(RoleNotFound, match="There is no role 'handbook'"):
        await knowledge.reading("handbook", Audience.CANDIDATE)


async def test_an_answer_is_withheld_once_its_handbook_belongs_to_another_organisation(knowledge, put):
    path = put("handbook.md", HANDBOOK)
    await knowledge.ingest([path], kind=ORGANISATION)
    answer = await told(knowledge, PENSION, "ferry-steward")
    await knowledge.ingest([path], kind=ORGANISATION, organisation="Pennick Bakery")
    assert not await knowledge.cleared(answer, Audience.CANDIDATE)


async def test_a_document_that_names_nobody_answers_for_every_role_and_says_so(knowledge, put):
    faq = put("faq.md", "# Questions people ask\n\n## Pension\n\nWe pay 8% of your salary into a pension.\n")
    (outcome,) = await knowledge.ingest([faq], kind=ORGANISATION)
    assert any("answers for every role" in note and "--organisation NAME" in note for note in outcome.warnings)
    for role in ("ferry-steward", "night-baker", "cleaner"):
        assert MARK in (await told(knowledge, PENSION, role)).text


async def test_an_organisation_that_was_given_stays_through_the_next_ingest(knowledge, put):
    bare = HANDBOOK.replace("organisation: The Harbour Lines Ltd", "audience: all")
    await knowledge.ingest([put("handbook.md", bare)], kind=ORGANISATION, organisation="HARBOUR LINES plc")
    (again,) = await knowledge.ingest([put("handbook.md", bare.replace("8%", "9%"))], kind=ORGANISATION)
    assert again.role.organisation == "HARBOUR LINES plc"
    assert "9%" in (await told(knowledge, PENSION, "ferry-steward")).text
    assert (await told(knowledge, PENSION, "night-baker")).abstained
    assert (await knowledge.reading("handbook", Audience.CANDIDATE)).document.version == 2


async def test_a_given_organisation_stands_above_the_one_named_and_the_difference_is_told(knowledge, put):
    (outcome,) = await knowledge.ingest(
        [put("handbook.md", HANDBOOK)], kind=ORGANISATION, organisation="Pennick Bakery"
    )
    assert any("“The Harbour Lines Ltd”" in note and "“Pennick Bakery” stands" in note for note in outcome.warnings)
    assert MARK in (await told(knowledge, PENSION, "night-baker")).text
    assert (await told(knowledge, PENSION, "ferry-steward")).abstained


async def test_an_advert_that_names_no_organisation_can_be_given_one(knowledge, put):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    assert (await told(knowledge, PENSION, "cleaner")).abstained
    (outcome,) = await knowledge.ingest([put("cleaner.md", CLEANER)], organisation="Harbour Lines")
    assert outcome.role.organisation == "Harbour Lines"
    assert MARK in (await told(knowledge, PENSION, "cleaner")).text


async def test_a_document_whose_organisation_has_no_role_yet_says_so(knowledge, put):
    (outcome,) = await knowledge.ingest([put("perks.md", HANDBOOK)], kind=ORGANISATION, organisation="Tarn House")
    assert any("No role of “Tarn House” is here yet" in note for note in outcome.warnings)


@pytest.mark.parametrize("name", ["", "  ", "—"])
async def test_an_organisation_without_a_letter_is_refused(knowledge, put, name):
    (outcome,) = await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION, organisation=name)
    assert f"{name!r} is no organisation's name" in outcome.error


async def test_an_id_is_one_kind_of_document_and_the_other_is_refused_and_changes_nothing(knowledge, put):
    await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    (as_role,) = await knowledge.ingest([put("handbook.md", STEWARD)])
    assert "'handbook' is an organisation document already" in as_role.error
    (as_handbook,) = await knowledge.ingest([put("cleaner.md", HANDBOOK)], kind=ORGANISATION)
    assert "'cleaner' is a role already" in as_handbook.error
    assert "£12" in (await told(knowledge, "what is the pay?", "cleaner")).text
    assert MARK in (await told(knowledge, PENSION, "ferry-steward")).text


async def test_it_lasts_through_a_restart_and_a_rebuilt_index_and_a_store_that_holds_one_is_not_seeded(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("handbook.md", HANDBOOK)], kind=ORGANISATION)
    async with open_knowledge(settings.model_copy(update={"seed": True})) as knowledge:
        assert knowledge.size == 0
        await knowledge.ingest([put("ferry-steward.md", STEWARD)])
        before = (await told(knowledge, PENSION, "ferry-steward")).text
    assert await assembly.reindex(settings) == 1
    async with open_knowledge(settings) as knowledge:
        assert (await told(knowledge, PENSION, "ferry-steward")).text == before
        assert MARK in before


async def test_a_data_folder_from_before_organisation_documents_opens_with_its_roles(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", STEWARD)])
    aged(settings.home / "rolecall.db", "0001")
    async with open_knowledge(settings) as knowledge:
        document = (await knowledge.reading("ferry-steward", Audience.CANDIDATE)).document
        assert (document.kind, document.given) == (DocumentKind.ROLE, None)
        assert [role.id for role in await knowledge.roles(Audience.CANDIDATE)] == ["ferry-steward"]
