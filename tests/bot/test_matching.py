"""From what is typed to the role that is meant."""

import pytest

from bot import matching
from knowledge.domain import Audience, Role


def role(name, title, organisation=None):
    return Role(name, title, organisation, None, Audience.CANDIDATE, name)


ROLES = [
    role("staff-nurse", "Staff Nurse (Band 5)", "St Mary's"),
    role("site-surveyor", "Site Surveyor", "Hill & Sons"),
    role("senior-site-manager", "Senior Site Manager", "Hill & Sons"),
    role("data-analyst-7", "Data Analyst", "Acme"),
    role("data-analyst-8", "Data Analyst", "Globex"),
]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Site Surveyor", "site-surveyor"),
        ("site-surveyor", "site-surveyor"),
        ("surveyor", "site-surveyor"),
        ("site surveyer", "site-surveyor"),
        ("ssm", "senior-site-manager"),
        ("nurse", "staff-nurse"),
        ("band 5", "staff-nurse"),
        ("analyst globex", "data-analyst-8"),
        ("data-analyst-7", "data-analyst-7"),
    ],
)
def test_a_role_is_known_by_title_id_part_initials_organisation_or_a_slip(typed, expected):
    assert matching.pick(typed, ROLES).role.id == expected


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("data analyst", {"data-analyst-7", "data-analyst-8"}),
        ("site", {"site-surveyor", "senior-site-manager"}),
        ("zookeeper", set()),
        ("<!channel>", set()),
    ],
)
def test_several_or_none_are_offered_and_never_guessed(typed, near):
    found = matching.pick(typed, ROLES)
    assert found.role is None
    assert {each.id for each in found.near} == near


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site surveyor", ("site surveyor", None)),
        ("site surveyor 45", ("site surveyor", 45)),
        ("site surveyor, 30 min", ("site surveyor", 30)),
        ("site surveyor for 60 minutes", ("site surveyor", 60)),
        ("“site surveyor” 0", ("site surveyor", 0)),
        ("site surveyor -5", ("site surveyor", -5)),
        ("data-analyst-7", ("data-analyst-7", None)),
        ("data-analyst-7 45", ("data-analyst-7", 45)),
        ("Staff Nurse (Band 5)", ("Staff Nurse (Band 5)", None)),
        ("45", ("", 45)),
        ("", ("", None)),
    ],
)
def test_minutes_are_read_and_a_names_own_number_stays_with_it(text, expected):
    assert matching.request(text, ROLES) == expected
