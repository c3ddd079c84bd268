"""English verbs of job adverts, and how to find their base form; knows no sentence."""

from __future__ import annotations

_BASE = frozenset(
    "achieve act adapt address adhere adjust administer adopt advance advise advocate align allocate analyse analyze anticipate "
    "apply appraise approach approve arrange articulate ask assemble assess assign assist assure attend audit author "
    "automate balance be bring brief build calculate calibrate capture care carry catalogue celebrate chair challenge "
    "champion check clean close coach co-ordinate coordinate collaborate collate collect combine commission commit communicate "
    "compile complete comply compose conceive conduct configure consider construct consult contribute control convert convey "
    "cook cooperate co-create counsel cover craft create cultivate curate debug code decide define deliver delegate demonstrate deploy "
    "design detect determine develop devise diagnose direct discover discuss dispense document draft draw drive edit educate elicit "
    "embed embody empower enable encourage enforce engage enhance ensure escalate establish estimate evaluate examine "
    "execute exercise expand experiment explain explore express extend facilitate feed file finalise finalize find fix follow "
    "forecast form formulate foster fulfil gather generate give govern grow guide handle harness hear help hire identify "
    "implement improve incorporate influence inform initiate innovate inspect inspire install instil instill integrate interact "
    "interpret interview introduce invent investigate invest involve iterate join judge juggle jump keep know launch lead learn "
    "leverage liaise lift listen locate log look maintain make manage map market measure mediate meet mentor migrate mitigate "
    "model moderate modify monitor motivate navigate negotiate nurture observe obtain offer onboard operate optimise optimize "
    "orchestrate order organise organize originate outline oversee own pair participate partner perform persuade pick pilot "
    "pivot place plan play practise practice prepare present prevent prioritise prioritize procure produce promote propose prospect "
    "protect prototype prove provide publish pursue put qualify question raise reach react read recognise recognize recommend "
    "reconcile record recover recruit redesign reduce refactor refer refine reflect regulate reinforce release remain "
    "remediate remove report represent request research resolve respect respond restore review revise roll run safeguard "
    "scale schedule scope screen seek select sell serve set shape share show simplify solve source speak specify split spend stay streamline "
    "strengthen strive structure study submit suggest supervise supply support sustain switch synthesise synthesize tackle take talk "
    "teach tend test think track train transform translate travel treat triage troubleshoot turn uncover understand "
    "undertake update uphold use utilise utilize validate verify visit visualise visualize volunteer weigh welcome work write "
    "drink eat wear accept view exhibit embrace persevere tailor try hypothesise assimilate call probe undergo answer argue pass arm ascertain aid approve attract await award blend book brainstorm cascade cater chase cite clarify conclude condense confirm contact convince count debate dedicate defend depend describe digitise dispatch display distribute divide emphasise employ endorse enrol enter equip exceed excel exchange exploit file finalise formalise frame fulfill fund further gauge grade greet heal highlight house illustrate imagine impact index induct issue itemise justify label lay lend letter live load lobby merge mind mobilise name network nominate note notify nurse open oppose pack paint penetrate photograph pioneer police position post pour predict preserve press price print proofread quantify quote rank rate rectify rehearse relate rent repair replace reply reserve reshape retain retrieve return reward rotate route satisfy save search sense separate service settle sign size sort specialise sponsor spread staff stand start steer step stimulate stock stop store strategise stretch succeed sum survey target taste tell tidy time tolerate top tour trace transfer transport trial tutor type unify unite upgrade wash watch weld wire witness begin break hold spot stand think win overcome preempt secure".split()
)
_IRREGULAR = {
    "led": "lead", "built": "build", "ran": "run", "wrote": "write", "took": "take", "made": "make", "drove": "drive",
    "oversaw": "oversee", "kept": "keep", "held": "hold", "gave": "give", "taught": "teach", "grew": "grow", "sold": "sell",
    "met": "meet", "brought": "bring", "spoke": "speak", "set": "set", "won": "win", "did": "do", "found": "find",
}  # fmt: skip
# these are as often nouns; a preposition after them shows which
_NOUN_TOO = frozenset(
    "experience work support design research plan practice lead interest control test review model report process order study "
    "supply care use schedule contact balance measure record log release source scale market form file talk look "
    "interview question place pilot project access drive draft check commission counsel exercise influence help cover document value "
    "approach track purchase structure outline respect request travel impact issue label network note position post price print quote rank rate return route search sense service sign size sort staff start step stock store survey target test time top tour trial type upgrade watch house fund frame file index letter mind name post sum load travel address match pair code".split()
)
_PREPOSITIONS = frozenset("of in with for on and or to at is are as from across".split())


def _from_third(word: str) -> str | None:
    for ending, put in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("oes", "o"), ("s", "")):
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


def _noun_before(word: str, following: str) -> bool:
    if word == "work" and following in {"with", "in", "on", "to", "across", "as"}:
        return False
    return following in _PREPOSITIONS or following.endswith(("ing", "skills", "experience", "knowledge"))


def base_form(word: str, following: str) -> str | None:
    """The base of the verb that opens a phrase, or None where ``word`` is no verb there.

    ``following`` is the next word, which tells "support teams" from "support for teams".
    """
    lower = word.lower()
    if lower in _NOUN_TOO and _noun_before(lower, following.lower()):
        return None
    if lower in _BASE:
        return lower
    return _from_third(lower) or _from_past(lower)
