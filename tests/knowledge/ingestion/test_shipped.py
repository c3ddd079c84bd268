"""The three shipped role documents read exactly: counts, levels, cues, flags and every trap they hold."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from knowledge.domain import AssessBy, Audience, Depth, Kind, Modality, Reading, Requirement
from knowledge.ingestion.loaders import load
from knowledge.ingestion.pipeline import read

ROLES = Path(__file__).parents[3] / "knowledge" / "documents" / "roles"
NAMES = ("mygov-infrastructure-engineer", "platform-engineer", "senior-reliability-engineer")


@cache
def reading(name: str) -> Reading:
    source = load(ROLES / f"{name}.md", limit=5_000_000)
    return read(source.name, source.text, Audience.CANDIDATE)


def infrastructure() -> Reading:
    return reading(NAMES[0])


def platform() -> Reading:
    return reading(NAMES[1])


def reliability() -> Reading:
    return reading(NAMES[2])


def of(found: Reading, kind: Kind, last: str | None = None) -> list[Requirement]:
    """The records of one kind, below a heading if one is named."""
    return [one for one in found.requirements if one.kind is kind and last in (None, one.section_path[-1])]


def levels(records: list[Requirement]) -> Counter[str]:
    return Counter(one.modality.value for one in records)


def facts(found: Reading) -> dict[str, str]:
    return {fact.name: fact.value for fact in found.facts}


@pytest.mark.parametrize("name", NAMES)
def test_every_span_slices_back_to_its_words(name):
    found = reading(name)
    text = found.document.text
    spans = [(one.start, one.end, one.text) for one in (*found.requirements, *found.passages)]
    spans += [(fact.start, fact.end, fact.quote) for fact in found.facts]
    spans += [(one.cue.start, one.cue.end, one.cue.text) for one in found.requirements if one.cue]
    assert len(spans) > 50
    assert all(text[start:end] == words for start, end, words in spans)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_file_reads_the_same_twice(name):
    source = load(ROLES / f"{name}.md", limit=5_000_000)
    assert read(source.name, source.text, Audience.CANDIDATE) == reading(name)


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_parents_exist(name):
    records = reading(name).requirements
    ids = {one.id for one in records}
    assert len(ids) == len(records)
    assert all(one.id.startswith(f"{name}-") for one in records)
    assert {one.parent for one in records if one.parent} <= ids


class TestInfrastructureEngineer:
    def test_glued_bullets_give_four_strategic_and_eighteen_operational_duties(self):
        assert len(of(infrastructure(), Kind.DUTY, "Strategic (20%)")) == 4
        operational = of(infrastructure(), Kind.DUTY, "Operational (80%)")
        assert len(operational) == 18
        assert operational[0].text.startswith("Implement, administer")
        assert operational[6].text.endswith("for all MyGov systems")
        assert operational[-1].text.endswith("division’s remit.")

    def test_glued_headings_end_the_text_before_them(self):
        paths = [section.path for section in infrastructure().sections]
        assert ("Job Description", "Overview") in paths
        assert ("Job Description", "Competencies", "Improving Performance") in paths
        assert ("Job Description", "Knowledge and Experience Required", "Essential") in paths

    def test_fifteen_essential_atoms_hang_under_seven_lines(self):
        records = [one for one in of(infrastructure(), Kind.REQUIREMENT) if one.modality is Modality.ESSENTIAL]
        parts = Counter(one.parent for one in records if one.parent)
        assert len(records) == 15
        assert sum(one.parent is None for one in records) == 7
        assert sorted(parts.values()) == [4, 4]
        parents = [one for one in records if one.id in parts]
        assert [one.text[-10:] for one in parents] == ["including:", "hnologies:"]

    def test_parts_keep_their_own_words_and_their_parents_depth(self):
        parts = [one for one in infrastructure().requirements if one.parent]
        assert [one.text for one in parts][4:] == ["TCP/IP;", "HTTP;", "DNS;", "SSL."]
        assert {one.depth for one in parts} == {Depth.PROFICIENT}

    def test_levels_from_headings_carry_no_cue(self):
        records = of(infrastructure(), Kind.REQUIREMENT)
        assert levels(records) == {"essential": 15, "desirable": 7}
        assert all(one.cue is None for one in records)

    def test_depths_follow_each_lines_own_verb(self):
        depths = [one.depth.value for one in of(infrastructure(), Kind.REQUIREMENT) if not one.parent]
        essential = ["experience", "proficient", "proficient", "experience", "proficient", "familiarity", "experience"]
        desirable = ["familiarity", "awareness", "awareness", "unstated", "awareness", "awareness", "awareness"]
        assert depths == essential + desirable

    def test_years_and_certificates_are_looked_at_on_the_cv(self):
        years, certificates = (
            next(one for one in infrastructure().requirements if words in one.text) for words in ("6 years", "ITIL")
        )
        assert (years.years, years.flags, years.assess_by) == (6, ("years",), AssessBy.CV)
        assert (certificates.years, certificates.assess_by) == (None, AssessBy.CV)

    def test_three_competencies_hold_four_statements_each(self):
        names = Counter(one.section_path[-1] for one in of(infrastructure(), Kind.COMPETENCY))
        assert names == {
            "Communications and Engagement": 4,
            "Improving Performance": 4,
            "Analysis and Use of Evidence": 4,
        }

    def test_the_note_inside_bold_marks_is_a_condition(self):
        (condition,) = of(infrastructure(), Kind.CONDITION)
        assert condition.text == "Note: this position requires some working outside of normal business hours."
        assert condition.flags == ("out-of-hours",)

    def test_the_collapsed_table_and_the_headings_give_facts(self):
        found = facts(infrastructure())
        assert found["title"] == "Infrastructure Engineer"
        assert found["grade"] == "C1"
        assert found["division"] == "Online Services & Strategy"
        assert found["reports-to"] == "Infrastructure Manager"
        shares = [(fact.label, fact.value) for fact in infrastructure().facts if fact.name == "time-split"]
        assert shares == [("Strategic", "20%"), ("Operational", "80%")]

    def test_the_title_comes_from_the_table_and_nothing_else_is_guessed(self):
        role = infrastructure().role
        assert (role.id, role.title, role.organisation, role.date) == (NAMES[0], "Infrastructure Engineer", None, None)

    def test_the_repairs_are_named_with_their_counts(self):
        repairs = infrastructure().document.repairs
        assert "Split 49 list items that were glued to the sentence before." in repairs
        assert "Set apart 7 headings that were glued to text." in repairs
        assert "Split 4 table rows that ran on in one line." in repairs

    def test_nothing_after_the_first_four_thousand_characters_is_lost(self):
        found = infrastructure()
        assert found.passages[-1].end == len(found.document.text.rstrip())
        assert "user acceptance testing." in found.passages[-1].text


class TestPlatformEngineer:
    def test_seven_and_sixteen_duties_without_the_time_lines(self):
        duties = Counter(one.section_path[-1] for one in of(platform(), Kind.DUTY))
        assert duties == {"Main duties for first 3 month": 7, "6 month and onwards": 16}

    def test_both_time_lines_are_facts(self):
        shares = [fact for fact in platform().facts if fact.name == "time-split"]
        assert [fact.quote[:12] for fact in shares] == ["Time spent o", "Time spent ~"]
        assert all(fact.value.startswith(("~40%", "~20%")) for fact in shares)

    def test_only_the_two_marked_lines_of_twenty_are_essential(self):
        bulleted = [one for one in of(platform(), Kind.REQUIREMENT) if one.modality is not Modality.DESIRABLE]
        assert levels(bulleted) == {"essential": 2, "none": 18}
        assert [one.cue.text for one in bulleted[:2] if one.cue] == ["(must)", "(must)"]
        assert all(one.cue is None for one in bulleted[2:])

    def test_desirable_stands_in_a_prefix_or_as_a_bonus_behind(self):
        desirable = [one for one in of(platform(), Kind.REQUIREMENT) if one.modality is Modality.DESIRABLE]
        assert Counter(one.cue.text for one in desirable if one.cue) == {"(Desirable)": 5, "(bonus point)": 2}
        assert desirable[0].text.startswith("(Desirable) In-depth expertise")
        assert sum("Kafka" in one.text for one in desirable) == 2

    def test_a_public_profile_is_a_matter_for_the_cv_and_flagged(self):
        profile = next(one for one in platform().requirements if "Github" in one.text)
        assert (profile.assess_by, profile.flags) == (AssessBy.CV, ("unpaid-time",))

    def test_out_of_hours_support_is_flagged_on_the_duty(self):
        flagged = [one for one in of(platform(), Kind.DUTY) if "out-of-hours" in one.flags]
        assert [one.text[:29] for one in flagged] == ["Acting as an escalation point"]

    def test_coding_is_for_a_work_sample(self):
        coding = next(one for one in platform().requirements if one.text.startswith("Coding in any"))
        assert coding.assess_by is AssessBy.WORK_SAMPLE

    def test_the_garbled_dash_is_mended_and_the_authors_typos_stay(self):
        text = platform().document.text
        assert "deployment tools – ideally" in text
        assert "external wendors" in text
        assert platform().document.repairs == ("Mended garbled characters on 1 line.",)

    def test_the_ambiguous_date_stays_text_and_is_asked_about(self):
        assert platform().document.date == "10-11-2022"
        (warning,) = platform().warnings
        assert "10 November or 11 October 2022" in warning

    def test_the_caption_is_no_title_and_no_employer_is_guessed(self):
        assert (platform().role.title, platform().role.organisation) == ("Platform Engineer", None)


class TestSeniorReliabilityEngineer:
    def test_seven_bullets_are_required_by_their_lead_in(self):
        required = of(reliability(), Kind.REQUIREMENT, "Further required experience")
        assert len(required) == 7
        assert {(one.modality, one.cue.text) for one in required if one.cue} == {(Modality.ESSENTIAL, "required")}

    def test_the_blanket_sentence_makes_four_desirable(self):
        desirable = [one for one in reliability().requirements if one.modality is Modality.DESIRABLE]
        assert len(desirable) == 4
        assert {one.cue.text for one in desirable if one.cue} == {"Everything else is optional"}

    def test_forty_headings_without_text_are_expectations(self):
        expected = of(reliability(), Kind.EXPECTATION)
        assert len(expected) == 40
        assert {one.section_path for one in expected} == {("Senior Reliability Engineer", "Expectations")}
        assert all(one.text.startswith("To ") for one in expected)

    def test_on_call_is_flagged_and_timesheets_are_not_assessed(self):
        expected = of(reliability(), Kind.EXPECTATION)
        assert (expected[36].text, expected[36].flags) == ("To be on-call as required", ("out-of-hours",))
        assert expected[36].modality is Modality.NONE
        assert "timesheets" in expected[33].text
        assert expected[33].assess_by is AssessBy.NONE

    def test_six_requirements_stand_in_running_text(self):
        told = [one for one in of(reliability(), Kind.REQUIREMENT) if one.modality is Modality.NONE]
        openings = [one.text[:30] for one in told]
        assert openings == [
            "Being remote means regular com",
            "We’ll expect you to be a polyg",
            "We expect you to be able to ju",
            "Not only this but the right pe",
            "We expect you to be able to pr",
            "We expect you to be a great co",
        ]
        assert told[-1].flags == ("language",)

    def test_duties_in_running_text_come_from_the_section_without_a_list(self):
        duties = of(reliability(), Kind.DUTY)
        assert [one.section_path[-1] for one in duties] == ["What does the job entail?"] * 2
        assert "will split their time" in duties[0].text
        assert "are also responsible for" in duties[1].text

    def test_benefits_and_company_prose_hold_no_records(self):
        texts = " ".join(one.text for one in reliability().requirements)
        assert "Retreats" not in texts
        assert "champions of the Made Tech" not in texts
        assert "We primarily write" not in texts

    def test_pair_programming_and_tests_first_are_for_a_work_sample(self):
        by_text = {one.text: one.assess_by for one in reliability().requirements}
        assert by_text["Writing code with Test Driven Development"] is AssessBy.WORK_SAMPLE
        assert by_text["Pair programming as we pair around 50% of the time"] is AssessBy.WORK_SAMPLE

    def test_the_salary_is_quoted_from_its_sentence(self):
        salary = next(fact for fact in reliability().facts if fact.name == "salary")
        assert (salary.value, salary.section_path[-1]) == ("£60-75k", "Salary")
        assert salary.quote == "This role has a salary of £60-75k depending on experience."

    def test_the_employer_is_named_in_a_heading(self):
        role = reliability().role
        assert (role.title, role.organisation, role.date) == ("Senior Reliability Engineer", "Made Tech", None)

    def test_a_clean_document_is_left_as_it_is(self):
        raw = (ROLES / f"{NAMES[2]}.md").read_text(encoding="utf-8")
        assert reliability().document.text == raw
        assert reliability().document.repairs == ()
