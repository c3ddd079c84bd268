"""English verbs of job adverts, and how to find their base form; knows no sentence."""

from __future__ import annotations

_BASE = frozenset(
    "accept achieve act adapt address adhere adjust administer adopt advance advise advocate aid align "
    "allocate analyse analyze answer anticipate apply appraise approach approve argue arm arrange "
    "articulate ascertain ask assemble assess assign assimilate assist assure attend attract audit author "
    "automate await award balance be begin blend book brainstorm break brief bring build calculate "
    "calibrate call capture care carry cascade catalogue cater celebrate chair challenge champion chase "
    "check cite clarify clean close co-create co-ordinate coach code collaborate collate collect combine "
    "commission commit communicate compile complete comply compose conceive conclude condense conduct "
    "configure confirm consider construct consult contact contribute control convert convey convince cook "
    "cooperate coordinate counsel count cover craft create cultivate curate debate debug decide dedicate "
    "defend define delegate deliver demonstrate depend deploy describe design detect determine develop "
    "devise diagnose digitise direct discover discuss dispatch dispense display distribute divide "
    "document draft draw drink drive eat edit educate elicit embed embody embrace emphasise employ "
    "empower enable encourage endorse enforce engage enhance enrol ensure enter equip escalate establish "
    "estimate evaluate examine exceed excel exchange execute exercise exhibit expand experiment explain "
    "exploit explore express extend facilitate feed file finalise finalize find fix follow forecast form format "
    "formalise formulate foster frame fulfil fulfill fund further gather gauge generate get give govern grade "
    "greet grow guide handle harness heal hear help highlight hire hold house hypothesise identify "
    "illustrate imagine impact implement improve incorporate index induct influence inform initiate "
    "innovate inspect inspire install instil instill integrate interact interpret interview introduce "
    "invent invest investigate involve issue itemise iterate join judge juggle jump justify keep know "
    "label launch lay lead learn lend letter leverage liaise lift listen live load lobby locate log look "
    "maintain make manage map market measure mediate meet mentor merge migrate mind mitigate mobilise "
    "model moderate modify monitor motivate name navigate negotiate network nominate note notify nurse "
    "nurture observe obtain offer onboard open operate oppose optimise optimize orchestrate order "
    "organise organize originate outline overcome oversee own pack paint pair participate partner pass "
    "penetrate perform persevere persuade photograph pick pilot pioneer pivot place plan play police "
    "position post pour practice practise predict preempt prepare present preserve press prevent price "
    "print prioritise prioritize probe procure produce promote proofread propose prospect protect "
    "prototype prove provide publish pursue put qualify quantify question quote raise rank rate reach "
    "react read recognise recognize recommend reconcile record recover recruit rectify redesign reduce "
    "refactor refer refine reflect regulate rehearse reinforce relate release remain remediate remove "
    "rent repair replace reply report represent request research reserve reshape resolve respect respond "
    "restore retain retrieve return review revise reward roll rotate route run safeguard satisfy save "
    "scale schedule scope screen search secure seek select sell sense separate serve service set settle "
    "shape share show sign simplify size solve sort source speak specialise specify spend split sponsor "
    "spot spread staff stand start stay steer step stimulate stock stop store strategise streamline "
    "strengthen stretch strive structure study submit succeed suggest sum supervise supply support survey "
    "sustain switch synthesise synthesize tackle tailor take talk target taste teach tell tend test think "
    "tidy time tolerate top tour trace track train transfer transform translate transport travel treat "
    "triage trial troubleshoot try turn tutor type uncover undergo understand undertake unify unite "
    "update upgrade uphold use utilise utilize validate verify view visit visualise visualize volunteer "
    "wash watch wear weigh welcome weld win wire witness work wrap write".split()
)
_IRREGULAR = {
    "led": "lead", "built": "build", "ran": "run", "wrote": "write", "took": "take", "made": "make",
    "drove": "drive", "oversaw": "oversee", "kept": "keep", "held": "hold", "gave": "give", "taught": "teach",
    "grew": "grow", "sold": "sell", "met": "meet", "brought": "bring", "spoke": "speak", "set": "set",
    "won": "win", "did": "do", "found": "find", "dealt": "deal", "done": "do", "seen": "see", "been": "be",
    "written": "write", "taken": "take", "driven": "drive", "given": "give", "shown": "show", "grown": "grow",
}  # fmt: skip
# these are as often nouns; a preposition after them shows which
_NOUN_TOO = frozenset(
    "access address approach balance care check code commission contact control counsel cover design "
    "document draft drive exercise experience file form frame fund help house impact index influence "
    "interest interview issue label lead letter load log look market match measure mind model name "
    "network note order outline pair pilot place plan position post practice price print process project "
    "purchase question quote rank rate record release report request research respect return review route "
    "scale schedule search sense service sign size sort source staff start step stock store structure "
    "study sum supply support survey talk target test time top tour track travel trial type upgrade use "
    "value watch work".split()
)
_ADJECTIVE_TOO = frozenset("direct complete clear open clean secure live lead close correct separate".split())
_PREPOSITIONS = frozenset("of in with for on and or to at is are as from across".split())


def _from_third(word: str) -> str | None:
    for ending, put in (
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("oes", "o"),
        ("s", ""),
    ):
        if word.endswith(ending) and word[: -len(ending)] + put in _BASE:
            return word[: -len(ending)] + put
    return None


def _from_past(word: str) -> str | None:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith("ed"):
        return None
    stem = word[:-2]
    undoubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    candidates = (stem, stem + "e", undoubled, stem[:-1] + "y")
    return next((base for base in candidates if base in _BASE), None)


def past(word: str) -> bool:
    """Whether ``word`` is a past form or participle of a known verb, such as "dealt"."""
    return _from_past(word.lower()) is not None


def _noun_before(word: str, following: str) -> bool:
    if word == "work" and following in {"with", "in", "on", "to", "across", "as"}:
        return False
    if word == "pair":
        return following.endswith("ing")
    if word in _ADJECTIVE_TOO:
        return following.endswith(("ity", "tion", "ment", "ence", "ance", "ings", "deposit"))
    return following in _PREPOSITIONS or following.endswith(("ing", "skills", "experience", "knowledge"))


def base_form(word: str, following: str) -> str | None:
    """The base of the verb that opens a phrase, or None where ``word`` is no verb there.

    ``following`` is the next word, which tells "support teams" from "support for teams".
    """
    lower = word.lower()
    if lower in _NOUN_TOO | _ADJECTIVE_TOO and _noun_before(lower, following.lower()):
        return None
    if lower in _BASE:
        return lower
    return _from_third(lower) or _from_past(lower)
