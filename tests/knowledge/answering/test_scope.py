"""Which roles a question names, as people type them."""

import pytest

from knowledge.answering.scope import RoleNames
from knowledge.domain import Audience, Role


def role(role_id, title, organisation=None):
    return Role(role_id, title, organisation, None, Audience.CANDIDATE, f"{role_id}@1")


ROLES = [
    role("ward-nurse", "Staff Nurse, Ward 7", "St Anne's Hospital"),
    role("theatre-nurse", "Theatre Nurse", "St Anne's Hospital"),
    role("harbour-data-engineer", "Data Engineer", "Harbour Foods"),
    role("site-reliability-engineer", "Site Reliability Engineer"),
]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what does the data engineer earn", ["harbour-data-engineer"]),
        ("whats teh pay for the theater nurse", ["theatre-nurse"]),
        ("is the SRE on call", ["site-reliability-engineer"]),
        ("pay at harbour foods?", ["harbour-data-engineer"]),
        ("hours for the theatre one", ["theatre-nurse"]),
        ("theatre nurse vs data engineer, who is paid more", ["theatre-nurse", "harbour-data-engineer"]),
        ("what is the holiday allowance", []),
        ("is there a theatre nearby", []),
        ("how many engineers are there", []),
    ],
)
def test_roles_are_found_in_the_words_people_use(question, expected):
    assert RoleNames(ROLES).named(question) == expected


def test_the_terms_in_a_title_are_no_part_of_its_name():
    names = RoleNames([role("gardener", "Gardener, 30 hours a week"), role("glazier", "Glazier")])
    assert names.without("weekly hours: glazier vs gardener") == "weekly hours: the role vs the role"


@pytest.mark.parametrize("question", ["which could I do partly from home", "is any of them part time"])
def test_who_asks_for_part_of_the_time_names_no_partner(question):
    assert RoleNames([role("partner", "Talent Partner"), role("cook", "Cook")]).named(question) == []


def test_two_roles_of_the_same_title_both_count():
    twins = [role("north-chef", "Chef"), role("south-chef", "Chef"), role("porter", "Porter")]
    assert sorted(RoleNames(twins).named("what is the chef paid")) == ["north-chef", "south-chef"]


def test_a_verb_names_no_role_that_is_called_after_it():
    names = RoleNames([role("youth-worker", "Youth Worker"), role("driver", "Lorry Driver"), role("cook", "Cook")])
    assert names.named("which of these let me work from home") == []
    assert names.named("do I need to drive") == []
    assert names.named("is the driving job on nights") == ["driver"]


def test_each_of_two_trades_in_a_title_names_the_role():
    names = RoleNames(
        [role("repairs", "Plumber / Heating Engineer (Repairs) x 2"), role("archive", "Project Archivist")]
    )
    assert names.named("who gets more holiday, the archivist or the plumber?") == ["archive", "repairs"]


def test_a_word_of_a_title_names_the_role_beside_another_or_with_the_employer():
    names = RoleNames(
        [
            role("medic", "Paramedic Practitioner"),
            role("waste", "Household Waste Site Supervisor"),
            role("groom", "Stable Groom Wanted", "Hagg Rise Racing"),
        ]
    )
    assert names.named("longer hours, the paramedic or the waste site supervisor") == ["medic", "waste"]
    assert names.named("years for the racing groom vs the waste supervisor") == ["groom", "waste"]
    assert names.named("is there a paramedic on site") == []


@pytest.mark.parametrize("question", ["could I do the CSM job from abroad", "what does the OT post pay full time"])
def test_initials_name_a_trade_whatever_stands_before_and_behind_it(question):
    names = RoleNames(
        [
            role("success", "Senior Customer Success Manager at Wren Books"),
            role("ot", "Community Occupational Therapist"),
        ]
    )
    assert len(names.named(question)) == 1
    assert names.without(question).startswith(("could I do the role", "what does the role"))


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("would the hotel night porter get nights off", "would the role get nights off"),
        ("I live in Leeds, is that ok", "I live in Leeds, is that ok"),
        (
            "who would I be managing, and is there a night manager",
            "who would I be managing, and is there a night manager",
        ),
        ("do the porters park for free", "do the porters park for free"),
        ("is the portering job full time", "is the role full time"),
        ("must they be qualified first aid night porters", "must they be qualified first aid night porters"),
        ("I hold the Mayor's Porter badge, does it count", "I hold the Mayor's Porter badge, does it count"),
    ],
)
def test_only_what_calls_the_role_is_put_out_of_the_way(question, rest):
    names = RoleNames([role("porter", "Night Porter"), role("carer", "Live-in Carer"), role("chef", "Kitchen Manager")])
    assert names.without(question) == rest


def test_near_names_are_offered_for_an_id_that_is_wrong():
    assert RoleNames(ROLES).near("theatr-nurse")[0] == "theatre-nurse"
    assert RoleNames(ROLES).near("zzzz") == []


def test_the_post_is_called_after_whoever_holds_it():
    names = RoleNames([role("carver", "Stone Carver's Apprentice"), role("cyclist", "Bakery Delivery Cyclist")])
    assert names.named("whats the stone carving apprenticeship like") == ["carver"]
    assert names.without("is the stone carver apprenticeship only for young lads") == "is the role only for young lads"


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("is the theatre nurse's contract permanent", "is the role contract permanent"),
        ("what are the theatre nurses not allowed to do", "what are the role not allowed to do"),
        ("how many of the theatre nurses work nights", "how many of the theatre nurses work nights"),
        ("who drives the van on that New Brunswick data engineer job", "who drives the van on the role"),
    ],
)
def test_a_roles_name_is_left_out_in_all_the_forms_it_takes(question, left):
    assert RoleNames(ROLES).without(question) == left
