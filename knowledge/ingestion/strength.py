"""How strongly a sentence of running text asks: the first word in it that makes it a must or a wish."""

from __future__ import annotations

import re

from knowledge.domain import Modality, Span
from knowledge.ingestion.clauses import asserted
from knowledge.ingestion.cues import Level
from knowledge.ingestion.qualities import GLAD, PRAISE

_MUST = (
    r"must(?: have| be| hold| possess| pass)?|"
    r"(?:(?:['’]ll|will|do|does|would|['’]d) (?:also |really |definitely |still )?)?(?<!not )(?<!n['’]t )need(?:s|"
    r"ed)?(?: to (?:have|be))?"
    r"(?! (?:someone|somebody|people|a person|an?\b [\w-]+ (?:person|individual)))|"
    r"(?:ha(?:ve|s)(?: got)?|(?<=ve )got) to(?: (?:have|be))?|"
    r"(?<!may be )(?<!as )(?<!when )(?<!where )(?<!if )required|essential|"
    r"mandatory|compulsory|obligatory|imperative|indispensable|necessary|non-negotiable|vital|crucial|insist|"
    r"requires?|subject to|"
    r"(?:conditional|contingent) (?:up)?on|(?:offer|appointment|employment|start)(?: \w+){0,2} depends (?:up)?on|"
    r"(?:the|our) (?:bare |absolute |very )?(?:minimum|least)(?= (?:that )?(?:we|i)\b|\W*$)|"
    r"every(?:one|body)(?: here| who \w+)? (?:does|takes|sits|has|gets|passes|goes (?:for|through))(?= [^,.]{0,40}"
    r"\b(?:tests?|checks?|medical|screening|vetting)\b)|"
    r"an? (?:absolute )?given|appl(?:y|ies) to (?:everyone|everybody|every|each|all)"
)
_NOT_TAKEN = (
    r"(?:can(?:no|['’])t|cannot|(?:not able|unable) to|won['’]t|will not) (?:be able to )?(?:\w+ly )?(?:consider|"
    r"take|use|"
    r"employ|hire|recruit|appoint|accept|place|insure|(?:do|manage)(?: (?:this|the) (?:job|role|work))? without)|"
    r"(?:can )?only (?:consider|take|employ|hire|recruit|appoint|accept|open to|be considered)|need not apply|"
    r"(?:can(?:no|['’])t|cannot|won['’]t|will not) (?:live|put up|do|work) with(?:out)?\b|"
    r"(?:isn['’]t|(?<!probably )(?<!perhaps )(?<!maybe )not) the (?:job|role|place|post) for you|"
    r"do(?:n['’]t| not) apply|only apply|(?:can(?:no|['’])t|cannot|will not|won['’]t) be (?:considered|accepted|"
    r"employed|taken|appointed|shortlisted|put forward)"
)
_WISH = (
    r"(?<!, )(?:ideally|preferabl[ey])|prefer(?:red|ence)|(?:we|i)(?:['’]d| would| should)? prefer|(?:we|i)(?: do|"
    r" also)? hope for|"
    r"(?:would|should|['’]d) be (?:\w+ly )?(?:glad|pleased|happy|grateful) (?:of|if|by|to (?:see|have))\b|"
    r"(?:is|are) nice|desirable|desired|"
    r"(?:we|i)(?:['’]d| would)(?: \w+ly| also)? (?:like|love) (?:you to|to see|at least|over|"
    r"more than|\d|two|three|four|five|six)\b|advantageous|"
    r"advantage|(?:is|are|as|an?|some|be) "
    r"(?:an? )?(?:\w+ )?(?:bonus|plus|asset)|bonus|beneficial|handy|useful|helpful|nice to have|highly regarded|"
    r"well regarded|favou?rably|kindly on|(?:so much|even|all the|that['’]s) (?:the )?better|better still|"
    rf"would(?: \w+){{0,2}} be (?:an? )?(?:\w+ )?(?:{PRAISE}|nice|good|welcome|appreciated|benefit|help|"
    rf"of (?:interest|benefit|help|use))|(?:it|that|there)['’]d be (?:{PRAISE}|nice|good|handy|useful)|"
    r"would(?:n['’]t| not) (?:go (?:amiss|astray|to waste)|hurt|harm)|(?:would|it|that)(?:['’](?:d|"
    r"ll))? (?:\w+ )?helps?\b|"
    r"(?:would|['’]d) (?:\w+ )?(?:sit|go|fit) (?:very |really )?(?:well|nicely)|"
    r"(?<!that )(?<!who )(?<!which )helps(?= (?:more|most|too|here|hugely|enormously|greatly|a (?:lot|great deal|"
    r"bit)|if|to have)\b|\W*$|[,;])|"
    rf"in good stead|(?:{GLAD}|impressed) (?:if|to see)|(?:we|i)(?:['’]d| would) be (?:\w+ly )?{GLAD}|"
    r"makes? life easier|stand to you|strengthen (?:your|an|the|any) application|"
    r"an edge|a head start|set you apart|would be the (?:icing|cherry)|"
    r"stand out|go down well|are welcome|is welcome"
)
_WORDS = re.compile(rf"(?<![\w-])(?:(?P<must>{_MUST}|{_NOT_TAKEN})|(?P<wish>{_WISH}))(?![\w-])", re.IGNORECASE)
# Within a clause about somebody or something else the word says nothing of the whole.
_ASIDE = re.compile(
    r"\b(?:people|patients|customers|clients|children|guests|those|applicants|residents|everything|whatever|what|all|"
    r"things?|skills|tools|support|training)(?: who| that| which| you| they| we)+(?: would| will| may| might)?\s*$|"
    r"\b(?:may|might|could|sometimes)(?: \w+ly)?(?: be| also)?\s*$|\b(?:as|if|when|where)(?:ever)?\s*$|"
    r"\bthat\s*$",
    re.IGNORECASE,
)
# "What you do need is a van": the clause is the sentence's own.
_CLEFT = re.compile(
    r"(?:(?:but|and|so),? )?what (?:you|we)(?:['’]ll| will)?(?: \w+ly| do| still| also)* (?:need (?:most )?|"
    r"(?:can(?:no|['’])t|cannot|won['’]t) (?:\w+ ){1,4})(?:is|are)\b",
    re.IGNORECASE,
)


def told(words: Span) -> Level | None:
    """The level a sentence sets and its cue; clauses that deny something are left aside."""
    flowing = words._replace(text=words.text.replace("\n", " "))
    for clause in asserted(flowing):
        for match in _WORDS.finditer(clause.text):
            if _CLEFT.match(clause.text) or not _ASIDE.search(clause.text[: match.start()]):
                start, end = clause.start + match.start(), clause.start + match.end()
                modality = Modality.ESSENTIAL if match["must"] else Modality.DESIRABLE
                return Level(modality, Span(words.text[start - words.start : end - words.start], start, end))
    return None
