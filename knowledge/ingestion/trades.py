"""Nouns for people's trades, by which a post's name is told from a slogan or an organisation's; data only.

Ours, from the titles of public adverts.
"""

from __future__ import annotations

import re

_NOUNS = (
    "accountant actuary administrator adviser advisor agent ambassador analyst apprentice arborist archaeologist "
    "archivist "
    "architect assembler assessor assistant associate attendant auditor baker barber barista bartender biologist "
    "bookkeeper bricklayer broker builder butcher buyer captain caretaker carer carpenter cashier caterer chef chemist "
    "cleaner clerk coach conservator consultant controller cook coordinator copywriter counsellor courier curator "
    "dentist designer detective developer dietitian director dispatcher doctor doorman draughtsman driver ecologist "
    "economist editor electrician engineer estimator executive farmer farrier firefighter fisherman fitter florist "
    "foreman forester fundraiser gardener geologist glazier groom groundworker guard guide hairdresser head hygienist "
    "inspector installer instructor intern interpreter janitor joiner journalist keeper labourer laborer landscaper "
    "lawyer lead leader lecturer lecturers librarian lifeguard linguist machinist manager mason matron mechanic mentor "
    "merchandiser midwife miller miner nanny negotiator nurse nutritionist officer operative operator optician "
    "optometrist organiser organizer orderly painter paralegal paramedic partner pastor pharmacist phlebotomist "
    "photographer physicist physiotherapist picker pilot plasterer plumber podiatrist policewoman porter postdoc "
    "practitioner principal producer professor programmer psychologist ranger receptionist recruiter registrar "
    "representative researcher reporter roofer sailor scaffolder scientist seamstress secretary signaller solicitor "
    "sommelier specialist stagehand steward strategist superintendent supervisor surgeon surveyor tailor teacher "
    "audiologist beekeeper blacksmith brewer chaplain coxswain deckhand dietician diver embalmer gamekeeper goldsmith "
    "greenkeeper groomer handler handyman housekeeper improver jeweller jockey locksmith milliner orthoptist patrol "
    "planner potter radiographer rigger saddler sexton shepherd skipper sonographer stockman stonemason stonemasons "
    "sweep thatcher toolmaker trustee undertaker upholsterer usher verger "
    "technician technologist telephonist tester therapist trainee trainer translator treasurer tutor underwriter "
    "adjuster attorney jointer observer shearer splicer tiler "
    "valuer vet veterinarian videographer waiter waitress warden weaver welder worker writer zookeeper"
)
# A co-operative is no operative.
_FIRM = re.compile(r"\bco-operatives?\b", re.IGNORECASE)
_TRADES = frozenset(_NOUNS.split())


def trades(words: str) -> frozenset[str]:
    """The nouns of trades among some words, in the singular and in lower case."""
    found = (word.lower() for word in re.findall(r"[^\W\d_]+", _FIRM.sub(" ", words)))
    return frozenset(one for word in found for one in (word, word.removesuffix("s")) if one in _TRADES)
