"""A small role and two recruiters at the desk: what tests of verified answers and waiting questions share."""

import itertools

from sqlalchemy import delete

from knowledge.domain import Audience
from knowledge.domain.escalations import Asking, Officer, Spot
from knowledge.domain.verified import Draft, Owner, Scope
from knowledge.store.desk_tables import Askers, Escalations, VerifiedAnswers
from knowledge.store.tables import Answers, Ratings

ADVERT = """# Hospital Porter

Organisation: Northside Trust

## Pay

- Salary: £24,000 a year
- A pension into which we pay 10 % of your salary

## Essential

- Two years of experience with patients
- A full driving licence is essential
"""
RITA, OLA = Officer("U0RITA", "Rita", Audience.RECRUITER), Officer("U0OLA", "Ola", Audience.RECRUITER)
_NUMBERS = itertools.count()


def draft(question, text, **more):
    """A verified answer for the porter's role, as Rita writes it down."""
    terms = {"scope": Scope.ROLE, "subject": "porter", "owner": Owner("Rita", "U0RITA")}
    return Draft(question, text, **terms | more)


def asking(question, user="U0CANDIDATE", **more):
    """Somebody's wish to have a question passed on."""
    reply = Spot(f"D{user}", "1.0")
    return Asking(question, more.get("role", "porter"), user, reply, more.get("event", f"e{next(_NUMBERS)}"))


async def cleared(base):
    """Empty a base's desk, and forget what was asked."""
    async with base._parts.store._writer.begin() as transaction:
        for table in (Askers, Escalations, VerifiedAnswers, Ratings, Answers):
            await transaction.execute(delete(table))
    base.__dict__.pop("frontdesk", None)
