"""Sentences of running text that ask something of a person: have, be, know, pass or accept it.

The patterns follow how adverts and people speak, one group to a way of asking; see ``qualities`` for the words in them.
"""

from __future__ import annotations

import re

from knowledge.domain import Span
from knowledge.ingestion import traits
from knowledge.ingestion.clauses import asserted, denies
from knowledge.ingestion.qualities import ADJECTIVE, BEING, CREDENTIAL, PERSON, QUALITY, SKILLED

_EMPLOYER = (
    r"(?:[A-Z][\w&-]+ ){0,4}(?:Company|Council|Trust|University|School|College|Service|Department|Team|Group|Board)\b"
)
_SUBJECT = (
    rf"(?:(?<!if )(?<!when )you|{PERSON}|they|"
    rf"(?:an?|the|our) (?-i:(?!{_EMPLOYER})(?:[A-Z][\w/&-]+ ){{0,4}}[A-Z][\w/&-]+))"
)
_ALSO = r"(?: also| therefore| ideally| already| then| really| still| just| only| definitely| either| at least| do)*"
# What follows "must" or "should" when a sentence informs or tells how to apply.
_INFORMS = (
    r"(?! (?:also )?(?:not (?:be|need)|be aware|note|expect|apply|contact|hear|receive|see|read|get\b|feel|find|"
    r"state\b|"
    r"quote|indicate|submit|send|e-?mail|attach|include|refer|ask for|ring|call|speak to|visit\b|click|remember|"
    r"check out|complete an? (?:application|form)|know that|allow|arrive|bring (?:a |your )?(?:cv|pen|id)))"
)
_TRAIT = rf"(?:{QUALITY}|{CREDENTIAL}|being|training)"
_SOMEONE = (
    r"(?:someone|somebody|anyone|anybody|(?:an?|the (?:kind|sort|type) of) (?:person|individual)|a (?:safe|good) "
    r"pair of hands)"
)
_FOLK = r"(?:people|those|candidates|applicants|individuals|folk|workers|staff)"
_THAT = (
    r"(?:who\b|whose\b|with (?!us\b|our\b|the\b|you\b)|having\b|that (?:has|have|can|is|are)\b|able\b|willing\b|"
    rf"comfortable\b|happy\b|prepared\b|ready\b|(?:\w+ly )?{ADJECTIVE}\b)"
)
_WANTS = (
    r"(?:look(?:ing)? (?:out )?for|seek(?:s|ing)?|after|on the (?:hunt|look-?out|search) for|hunting for|searching for|"
    r"hoping (?:for|to (?:find|hear from))|keen (?:to (?:find|hear from|meet|recruit|appoint)|on)|want(?:s|ed)?|"
    r"need(?:s|ed)?|requir(?:es?|ing)|(?:love|like|prefer|welcome|favour|value|appreciate)|wish to "
    r"(?:appoint|recruit)|call(?:s)? for|takes|suit(?:s|ed)?(?: to)?|best for|ideal for|perfect for|great for|"
    r"(?:hear|applications?) from|meet)"
)
_EXPECTED = (
    rf"\b(?:we|i)(?:['’]ll|['’]d| will| would)?(?: also| do)? (?:expect|need|require|want|ask|insist)(?: that)? "
    rf"(?:you (?:to|who)|you(?:['’]ll| will)|{_FOLK}(?: who| with| that))\b",
    r"\b(?:we are|we['’]re|we would be|is|are)(?: \w+)? (?:looking for|seeking|after|(?:hoping|keen) to (?:appoint|"
    r"find|recruit|hire))\b.{0,80}\b(?:who|if you|"
    r"with (?:an?|at least|strong|good|excellent|proven|previous|relevant|some|your|experience|knowledge|\d+)|"
    r"that (?:has|have|is|are|can))\b",
    rf"\b{_SUBJECT}(?: (?:who|whose|with|without|under|over) [^,.;]{{1,60}}?)?(?:['’]ll|['’]d|['’]ve| will|"
    rf" would)?{_ALSO} (?:must|should|need(?:s)? to|ha(?:ve|s) to|(?:ha(?:ve|s) )?got to|"
    rf"ought to){_INFORMS}\b",
    rf"\b{_SUBJECT}(?:['’]ll| will)?{_ALSO} (?:is |are |be )(?:also )?(?:expected|required|asked) to (?:have|be|hold|"
    r"demonstrate|possess|show|pass|undergo|obtain|provide|clear|complete|undertake|consent|produce|prove)\b",
    rf"\b{_SUBJECT}(?:['’]ll|['’]d| will| would){_ALSO} (?:have|possess|bring|demonstrate|hold|show)\b.{{0,50}}"
    rf"\b(?:{_TRAIT})\b",
    rf"\b(?:{PERSON}) (?:will|would|is|has|can)(?: also| ideally| be able to)? (?:be (?!based|part\b|responsible|"
    rf"on\b|in\b|the\b|"
    rf"\w+ing\b|(?!{SKILLED}|{ADJECTIVE}|educated|focused)\w+(?:ed|en|paid)\b)|have|possess|bring|demonstrate|hold|"
    rf"show|"
    r"able|adept|someone)\b|\b(?:right|ideal|perfect|best|successful) (?:person|candidate|applicant)s? (?:is|are) \w",
    r"\byou(?:['’]ll| will|['’]ve| have| should)(?: also| ideally)? (?:have|possess|bring|demonstrate|hold|got|"
    r"be (?:able|comfortable|confident|experienced|familiar|skilled|qualified|passionate))\b.{0,40}"
    rf"\b(?:{_TRAIT})\b",
    r"^(?:this|the) (?:role|position|post|job|classification|vacancy)(?: \w+)? (?:requires?|needs|calls for|must "
    rf"have|demands)\b.{{0,60}}\b(?:{_TRAIT}|years)\b",
    rf"^(?:must|needs? to|has to|have to|should){_INFORMS} \w",
    rf"^(?:just |only )?(?:an? )?(?:good |clean |full |valid )?(?:{_TRAIT})\b[^.]*\b(?:please|only)\W*$",
)
_NEEDED = (
    rf"\b(?:{PERSON})(?:['’]ll| will| would)?{_ALSO} needs? (?!to\b|us\b|not\b|help\b|any\b|more\b)\w",
    rf"^[^.]{{0,60}}\b(?:{_TRAIT})\b(?!(?: [\w-]+){{0,3}} (?:team|department|provider|course|"
    rf"budget)\b).{{0,90}}?\b(?:is|"
    r"are|would be|will be)\b(?: \w+){0,3}? (?:essential|required|mandatory|needed|important|necessary|vital|crucial|"
    r"key|paramount|expected|critical|compulsory|imperative|a given|valued|prized|appreciated|"
    r"an? (?:absolute )?(?:must|"
    r"requirement))\b(?! to (?:our|the|us|what|how|everything|success)\b)",
    r"^(?:[\w,/&'’()+-]+ ){1,10}?(?:(?:is|are) )?(?<!if )(?<!as )(?<!when )(?:an? (?:absolute )?must|essential|"
    r"required|mandatory|needed)(?: for [\w ]+)?[.!]*$",
    rf"\b(?:we|i)(?: do| also| really| always| would|['’]d)* (?:insist on|ask for|look for|want|value|prize|need|"
    rf"expect|require|care about|set great store by|like to see|are after|hope for)\b.{{0,60}}\b(?:{_TRAIT})\b",
    r"\bcan(?:no|['’])t (?:really )?do (?:this|the) (?:job|role|work) without\b|"
    r"\bnot (?:the|a) (?:job|role|place|post) for (?:anyone|someone|people|the)\b",
)
_SOUGHT = (
    rf"\b{_WANTS}(?: \w+){{0,2}}?,? {_SOMEONE},?(?: (?:else|local|new|really|also|truly|both))* {_THAT}",
    rf"\b(?:we|i|it|this|job|role|post|position|team|work)\b.{{0,40}}\b{_WANTS} (?:more |any |only )?{_FOLK} {_THAT}",
    rf"\b(?:we|i)\b.{{0,40}}\b(?:hear|applications?) from (?:\w+ )?{_FOLK} from (?:an? )?\w+ background",
    rf"\bwhat (?:we|i|matters|counts)\b[^.]{{0,50}}?\b(?:is|are) (?:that you|an?|some|{_SOMEONE}|your|(?:\w+ )?"
    rf"{_TRAIT})\b(?<!want to do is a)",
    rf"\b(?:looking for|seeking|after|need|wants?|require|recruiting|appoint) (?:an?|some|more|several|two|three|"
    rf"\d+)? ?"
    rf"(?:(?:\w+ly )?{ADJECTIVE}(?:,| and| &|, and) (?:\w+ly )?{ADJECTIVE}|{SKILLED}(?! staff\b)) ",
    r"\b(?:the|our|an?) (?:right|ideal|perfect|best|sort of|kind of|good) (?:person|candidate|applicant|individual)s? "
    r"(?:also )?(?!(?:will|joins?|reports?|receives?|gets?|starts?|works?|applies|earns?|takes)\b)(?:[a-z]{3,}s\b|"
    r"(?:doesn['’]t|does not|won['’]t)\b)",
)
# What the employer gives is no wish of his.
_THEIRS = (
    r"^(?!(?:\w+ ){0,2}(?:hours|start|pension|benefits?|parking|bus|bonus|salary|location|holidays?|commission|"
    r"canteen|discounts?|team|culture|office)\b)"
)
_LIKED = (
    r"\bit(?:['’]d| would|['’]ll| will)(?: \w+){0,3}? (?:help(?:s|ful)?|handy|useful|great|nice|good|lovely|brilliant|"
    r"ideal|grand|fantastic|wonderful|bonus|plus|advantage|asset|benefit|beneficial|desirable|preferable|better|"
    r"advantageous|interest)(?: \w+){0,2}? (?:if|to have|to be|to know|to hold|that you|having|to speak)\b",
    r"\bit(?:['’]s| is)?(?: \w+){0,3}? (?:helps|helpful|handy|useful|bonus|plus|advantage|asset|desirable|preferable|"
    r"beneficial|advantageous|great|lovely|grand) (?:if you|to have (?!you)|to know|to hold|having|to speak)",
    r"\bwould(?: \w+){0,2} be (?:an? )?(?:\w+ )?(?:handy|useful|helpful|nice|great|good|ideal|advantage|plus|bonus|"
    r"welcome|"
    r"lovely|beneficial|desirable|preferred|preferable|advantageous|appreciated|asset|benefit|help|of (?:interest|"
    r"benefit|help|use)|grand|brilliant|well regarded|highly regarded|an extra)\b",
    r"\bwould(?: \w+)? (?:help|come in (?:handy|useful)|go down well|go a long way|stand (?:(?:you|"
    r"them) in good stead|to you)|"
    r"give you (?:an edge|a head start|the edge)|set you apart|make you stand out|put you ahead|catch our eye|be "
    r"(?:looked|viewed)|be noticed)\b|\bwould(?:n['’]t| not) (?:go amiss|hurt|harm|be a bad thing|go unnoticed)\b",
    rf"{_THEIRS}[^.]{{0,90}}\b(?:is|are|will be|may be)(?: \w+ly| also| always| seen as| "
    r"considered)* (?:(?:an? )?(?:real |big |huge |added |definite |distinct |decided |strong )?(?:plus|bonus|"
    r"advantage|asset)|advantageous|desirable|preferred|highly (?:regarded|valued|desired|desirable)|well regarded|"
    r"(?:looked|viewed)(?: up)?(?:on)? (?:kindly|favou?rably))\b",
    rf"\b(?:{_TRAIT})\b.{{0,60}}\b(?:is|are)(?: \w+ly| also| always)* (?:handy|useful|helpful|welcome|of (?:benefit|"
    rf"use))"
    r"\b(?! to apply)",
    rf"{_THEIRS}(?:[\w,/&'’()+-]+ ){{1,10}}?(?:preferred|desirable|advantageous|an advantage|a (?:big |real )?plus|"
    rf"a bonus|preferable|"
    r"useful)(?:,? but .*)?[.!]*$",
    r"^(?:an? )?(?:(?:big|real|huge|added) )?(?:bonus|plus|advantage|asset|nice|extra)(?: points)?,? (?:if (?:you|"
    r"they)|for|to "
    r"have)\b|^would be (?:an? )?(?:useful|handy|helpful|great|nice|plus|bonus|advantage|preferred|desirable|"
    r"beneficial)\b",
    r"\bpreference (?:(?:will|may) be |is )?(?:given )?(?:to|for)\b|\bpriority (?:will be |is )?given to "
    r"(?:those|candidates|applicants)",
    r"\b(?:we|i)(?:['’]d| would|['’]ll| will)?(?: \w+ly| also)? (?:prefer|favour) (?:it if )?(?:you|someone|somebody|"
    r"people|candidates|applicants|those|a|an)\b",
    r"\bif you(?:['’]ve| have|['’]re| are| can| also| speak| know| hold| drive|"
    r" happen)\b.{0,80}\b(?:so much the better|"
    r"(?:even|all the|that['’]s|much) better|bonus|plus|advantage|we(?:['’]d| would|['’]ll| want)\b.{0,20}(?:hear from|"
    r"meet|talk to|like to see))\b",
    r"\b(?:we['’]d|we would|we want to|we['’]ll) .{0,20}(?:hear from|meet|talk to|speak to) you,? (?:if|especially if) "
    r"you(?!['’]d| would| think)\b",
    r"^(?:ideally|preferably),? (?!start)|\b(?:ideally|preferably),? (?:you|with|someone|somebody|having|have|they)\b|"
    r"\byou(?:['’]d| would|['’]ll| will) (?:ideally|preferably)\b",
    r"\bgo(?:es)? a long way\b|\bin good stead\b",
)
_WORTH = (
    r"(?:matters?\b|counts?\b(?! (?:of|the|towards))|(?:is|are) (?:worth|everything|what (?:we|i|counts|matters|"
    r"(?:the|our) (?:client|team|school|customer)))|goes? a "
    r"long way|comes? first|makes? (?:all the|a) difference)"
)
_VALUED = (rf"^(?!our\b|we\b)[^.]{{0,50}}\b(?:{_TRAIT})\b.{{0,60}}\b{_WORTH}",)
_ACCEPTED = (
    rf"^(?!we\b|you\b|our\b)[^.]{{0,40}}\b(?:{CREDENTIAL}|experience)\b(?:(?! by ).){{0,60}}\b(?:(?:is|are|would be|"
    rf"may be|will "
    r"be)(?: \w+){0,2}? (?:grand|fine|ok|okay|acceptable|accepted|enough|sufficient|all right|alright|plenty|"
    r"considered)\b(?! and pays)|will (?:do|suffice)\b|(?:does|do) the job\b)",
)
_GRADED = (
    r"^(?!(?:our|we|it|this|that|these|those|booking|there|uniforms?)\b)[^.;]{3,110}\b(?:is|are)(?: also|"
    r" \w+ly)* (?:essential|"
    r"desirable|an? (?:absolute )?must|mandatory|an? (?:pre-?)?requi(?:site|rement)|assumed)\b"
    r"(?! (?:to|for|in|part) (?:our|the|us|what|how|any|everything|success)\b)",
    rf"\bapplications? (?:are )?(?:\w+ly )?(?:invited|welcomed?|sought|encouraged) from (?:\w+ ){{0,3}}?(?:{_FOLK}|"
    rf"\w+s) "
    r"(?:with|who|having|holding)\b",
    r"\bit(?:['’]s| is)(?: \w+ly)? (?:essential|important|vital|crucial|imperative|necessary|key|desirable|preferable) "
    r"(?:that (?:you|candidates|applicants|the (?:post ?holder|successful|person))|to (?:have|be able|hold|know))\b",
    r"\b(?:job|post|role|vacancy|position) is (?:\w+ )?(?:only )?open to\b|^good (?:with|at) \w|"
    r"\bthat['’]s all we ask\b|"
    r"\b\w+ years?['’]? (?:min\b|minimum\b)",
    rf"^(?!any){_SOMEONE} (?:who|whose|with (?!us\b|our\b)|able|willing)\b|\b(?:you|they)(?:['’]d|"
    rf" would) want to (?:be|"
    rf"have)\b",
    rf"\b(?:{_TRAIT}|{QUALITY} \w+)\b.{{0,30}}\b(?:(?:always |certainly |really )?helps\b(?! (?:us|our|them))|"
    r"(?:makes|would make) (?:your )?life easier|never (?:hurts|goes (?:astray|amiss)))",
    r"\bstrengthen (?:your|an|the|any) application\b",
)
_TAKES = (
    r"(?:consider|take(?: on)?|use|employ|hire|recruit|appoint|accept|place|insure|start|have|work with|"
    r"offer (?:this|the|"
    r"it|work) (?:\w+ )?to)"
)
_REFUSED = (
    rf"\b(?:can(?:no|['’])t|cannot|(?:are|['’]re) (?:not able|unable) to|won['’]t|will not|"
    rf"not in a position to) (?:be able "
    rf"to )?(?:\w+ly )?{_TAKES}\b.{{0,30}}\b(?:you|anyone|anybody|people|applicants?|candidates?|those|drivers?|"
    rf"someone|"
    r"under[- ]\d+|new (?!business|clients?|customers?|patients?)\w+s)\b(?! after)",
    rf"\bonly (?:be able to )?(?:{_TAKES}|open to|(?:hear|applications?) from)\b.{{0,20}}\b(?:{PERSON}|people|those|"
    rf"someone|"
    rf"{SKILLED} \w+)\b(?! (?:selected|shortlisted|invited))",
    rf"\bonly (?:open|available) to\b.{{0,30}}\b(?:{PERSON}|people|those|{SKILLED} \w+)\b",
    rf"\bonly (?:{PERSON}|people|those|applications from (?:people|those)) (?:who|with|"
    rf"holding)\b.{{0,60}}\b(?:considered|"
    r"need apply|should apply|please)\b|\bno one without\b|\bnobody without\b",
    rf"\b(?:holders|{_FOLK}|anyone|anybody|applications from [^.]{{3,40}})\b.{{0,40}}\b(?:can(?:no|['’])t|cannot|"
    rf"will not|"
    r"won['’]t) be (?:considered|accepted|employed|taken|appointed|put forward)\b",
    r"\bdo(?:n['’]t| not) apply (?:if|unless|without)\b|\bonly apply if\b|^[^.]{3,80} need not apply\W*$",
    r"^no [\w ]{2,25}, no (?:start|job|work|interview)\b|^(?:sorry,? |strictly |please,? )*no (?:beginners|novices|"
    r"juniors|time ?wasters|new passes|learners|trainees|"
    r"smokers|freshers|school leavers)\b",
    rf"^(?:strictly )?(?:{SKILLED}|local|native|over[- ]\d\d|\w+ residents)\b[\w ]{{0,40}} only(?: please)?\W*$",
)
_TESTED = (
    rf"(?:{traits.CHECK}|drugs? (?:and|&|or) alcohol|(?:drug|alcohol)[- ]test\w*|(?:credit|police|fingerprint|criminal|"
    r"identity|licen[cs]e|barring|screening) checks?|verification|vetting|vetted|working with children|blue card|"
    r"fingerprint\w*|"
    r"medicals?(?! (?:cards?|centre|scheme|plan|insur|staff|records?|team|devices?|practice|cover))|references|"
    r"hep(?:atitis)? b)"
)
_DONE = (
    r"(?:\b(?:is|are|be|been|get|gets|being)(?: all| then| always| also)* (?:done|carried out|run|made|taken up|"
    r"taken|sought|"
    r"needed|required|requested|undertaken|conducted|tested|screened|checked|vetted|obtained|completed|asked for|"
    r"DBS[- ]checked|drug|police|made)\b|\bwe (?:do|will|['’]ll|also|always|must|have to| )*(?:carry out|do|run|make|"
    r"take up|seek|ask for|require|need|conduct|undertake|obtain|check|test)\b|\bsubject to\b|\bgo(?:es)? through\b|"
    r"\bundergo\b|\b(?:conditional|dependent|contingent) (?:up)?on\b|\bappl(?:y|ies) to\b|\b(?:must|need to|ha(?:s|"
    r"ve) to|clear|pass)\b)"
)
_REFERRED = r"(?i)^(?=.*\breferences\b)(?=.*\b(?:interview|unless|panel)\b)|\bour references\b"


def _any(*groups: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(pattern for group in groups for pattern in group), re.IGNORECASE)


_ASKS = _any(_EXPECTED, _NEEDED, _SOUGHT, _LIKED, _VALUED, _ACCEPTED, _GRADED, _REFUSED)
_CHECKS = re.compile(
    rf"\b{_TESTED}\b.{{0,90}}{_DONE}|{_DONE}.{{0,90}}\b{_TESTED}\b|"
    r"\b(?:is|are|be|gets?)\b.{0,20}\b(?:drug|DBS|police|credit|background|security|medically)[- ](?:tested|checked|"
    r"vetted|"
    r"screened|cleared)\b|"
    rf"\b(?:{PERSON}) (?:will )?(?:gets?|complete|undergo|hold|pass|provide|have|go through)\b.{{0,40}}\b{_TESTED}\b",
    re.IGNORECASE,
)
_YOU_NEED = re.compile(
    r"\byou(?:['’]ll|['’]d| will| would)?(?: do| also| really| still| definitely| only| just)* need (?!(?:[\w-]+ )"
    r"{0,2}(?:guidance|supervision|training|help|support|adjustments?|assistance|information)\b|to\b|not\b)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:if|whether|when|whenever|where|should|unless|whatever|everything|all|anything|tools?|support|training|"
    r"information|help|things?|kit|equipment|time|who|how|that|space|resources|flexibility|why|like|freedom|room|"
    r"which|guidance|advice|skills|knowledge|tech|technology)$",
    re.IGNORECASE,
)
_YOU_ARE = re.compile(
    r"^(?:[\w ]{1,30}, )?(?:so |and )?you(?:['’]re| are|['’]ll be| will be|['’]d be| should be)(?: also| always|"
    r" naturally| "
    rf"ideally| both| probably)* {BEING}\b(?! for\b| to (?:join|apply))|"
    r"^you (?:also )?(?:know (?:how|your|what|the)\b|enjoy|thrive|take pride|care (?:about|deeply)|hold an?\b|possess|"
    r"bring)\b",
    re.IGNORECASE,
)
_UNASKED = re.compile(
    r"\bif (?:you|we) (?:could|would|can) (?:please )?(?:send|tell|let|call|ring|e-?mail|include|mention|state|"
    r"reply|bring|"
    r"start|make)\b|\b(?:great|lovely|good|nice) to (?:hear|meet|see|talk|have you)\b|"
    r"\b(?:backgrounds\b|disabilit|ethnic|minorit|gender|veteran|under-?represented|LGBT|all sections)|"
    r"\ball you need\b|\b(?:all the|full|free|paid) training\b|\bsponsorship licen|\bneed\b.{0,20}\bsponsorship\b|"
    r"\b(?:shortlisted|selected|successful) (?:candidates|applicants) will be (?:contacted|notified)|"
    r"\b(?:is|are) (?:provided|supplied|paid for|subsidised)\b(?!.*\bmust\b)|\bagenc(?:y|ies)\b",
    re.IGNORECASE,
)


def asks(words: str) -> bool:
    """Whether a sentence asks something of a person, its denials left aside."""
    return any(_clause(one.text) for one in asserted(Span(words, 0, len(words))))


def checks(words: str) -> bool:
    """Whether a sentence says that a person will be checked before or after the start."""
    kept = asserted(Span(words, 0, len(words)))
    return any(_CHECKS.search(one.text) and not re.search(_REFERRED, one.text) for one in kept)


def denied(words: str) -> bool:
    """Whether a sentence or an item begins by saying what is not asked for, and asks nothing after that."""
    if not denies(words) or any(one.start == 0 for one in asserted(Span(words, 0, len(words)))):
        return False
    return not asks(words) and not checks(words)


def _clause(words: str) -> bool:
    if _UNASKED.search(words):
        return False
    if _ASKS.search(words) or _YOU_ARE.search(words):
        return True
    need = _YOU_NEED.search(words)
    return bool(need) and not _RELATIVE.search(words[: need.start()].rstrip() if need else "")
