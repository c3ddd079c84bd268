"""The recruiters' desk: one door to verified answers, waiting questions and what to write next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from knowledge.domain import Answer, Role
from knowledge.domain.people import hashed
from knowledge.domain.verified import Gap, Line, Scope, VerifiedAnswer
from knowledge.errors import RolecallError
from knowledge.frontdesk import exchange, settling
from knowledge.frontdesk.means import Means, recruiters_only
from knowledge.frontdesk.overview import LOOK_BACK, Overview
from knowledge.frontdesk.settling import Settled
from knowledge.frontdesk.verifying import Verifying
from knowledge.frontdesk.waiting import Waiting

if TYPE_CHECKING:
    from knowledge.domain.escalations import Officer
    from knowledge.frontdesk.heard import Heard


class Frontdesk:
    """``verifying`` holds what was answered for good, ``waiting`` what waits for a person, ``overview`` counts it.

    All that recruiters do raises AccessDenied for everybody else. It is a ``Holding`` of what people asked.
    """

    about = (
        "questions that you had me pass on to a recruiter, and what became of them. An answer that the recruiter saved "
        "for everybody is the organisation's: it stays, without your words"
    )
    stays = False

    def __init__(self, means: Means, retention: timedelta = LOOK_BACK) -> None:
        self._means = means
        self._retention = retention
        self.verifying = Verifying(means)
        self.waiting = Waiting(means)
        self.overview = Overview(means)

    async def settled(self, question: str, documents: Answer, roles: Mapping[str, Role]) -> Answer:
        """The answer of the ``documents`` with people's verified answers where they belong.

        Those for the role come first; those of its organisation stand in where documents are silent. Where one and the
        advert differ, both are shown and a task is opened. ``roles`` are those the asker may see.
        """
        wanted = [roles[name] for name in documents.roles if name in roles]
        if documents.reason in settling.NEVER or not wanted or not await self.verifying.all():
            return documents
        heard = await self._means.hear(question)
        found = [each for role in wanted for each in await self._for_role(heard, role, documents)]
        if not found:
            return documents
        today = self._means.clock().date()
        told = [settling.attested(each, documents, today) for each in found]
        for one in told:
            if one.against:
                await self.waiting.contradiction(one)
        return settling.settled(documents, found, told, whole=len(found) == len(heard) * len(wanted))

    async def _for_role(self, heard: Sequence[Heard], role: Role, documents: Answer) -> list[Settled]:
        found = []
        for one in heard:
            kept = await self.verifying.settling(one, role, scope=Scope.ROLE)
            if kept is None and documents.abstained:
                kept = await self.verifying.settling(one, role, scope=Scope.ORGANISATION)
            if kept is not None:
                found.append(Settled(kept, role.id, role.title))
        return found

    async def bring_in(self, text: str, form: str, who: Officer) -> list[Line]:
        """Import answers from CSV or YAML: good rows go in, bad ones are told by their line.

        Raises BadRequest where the whole of it can't be read.
        """
        recruiters_only(who)
        lines = []
        for row in exchange.read(text, form):
            if row.draft is None:
                lines.append(exchange.refused(row))
                continue
            try:
                _, outcome = await self.verifying.save(row.draft, who)
            except RolecallError as error:
                lines.append(exchange.refused(row._replace(why=str(error))))
            else:
                lines.append(Line(row.number, outcome, row.question))
        return lines

    async def hand_out(self, form: str, who: Officer, subject: str | None = None) -> str:
        """All verified answers, or those of a role or an organisation, as CSV or YAML."""
        return exchange.written(await self.verifying.listed(who, subject), form)

    async def gaps(self, role: str, who: Officer) -> list[Gap]:
        """What was asked about a role in the last 90 days and its advert doesn't state, most often asked first."""
        return await self.overview.gaps(role, who)

    async def due(self) -> list[VerifiedAnswer]:
        """The answers to look at again, of which nobody has been reminded yet."""
        return await self.verifying.due(self._means.clock().date())

    async def export(self, person: str) -> list[dict[str, Any]]:
        """What somebody asked a person for, oldest first."""
        return [
            {
                "asked_at": asker.asked_at.isoformat(),
                "question": asker.wording,
                "role": one.role,
                "state": one.state.value,
                "answer": one.answer if asker.told else "",
            }
            for asker, one in await self._means.records.asked_by(hashed(person))
        ]

    async def delete(self, person: str) -> int:
        """Forget what somebody asked, also where it stands in a verified answer, which itself stays.

        Whoever else asks the same still gets their answer.
        """
        records = self._means.records
        asked = await records.asked_by(hashed(person))
        gone = await records.forget(hashed(person))
        words = {asker.wording for asker, _ in asked}
        for asker, _ in asked:
            words -= {each.wording for each in await records.askers(asker.escalation)}
        await self.verifying.unsay(words)
        return gone

    async def purge(self, now: datetime) -> int:
        """Forget questions that ended and were asked longer ago than questions are kept, in all their wordings."""
        before = now - self._retention
        ended = await self._means.records.escalations(waiting=False)
        gone = await self._means.records.purge(before)
        old = {words for one in ended if not one.waiting and one.created < before for words in one.wordings}
        await self.verifying.unsay(old, wordings_only=True)
        return gone
