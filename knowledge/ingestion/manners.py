"""How adverts tell what somebody is like, as if they knew: "You keep your temper", "Patient with children"; data only.

Ours, from how adverts of all trades speak. Alternatives of regular expressions, to be matched without regard to case.
"""

from __future__ import annotations

from knowledge.ingestion.qualities import TONGUE

# What a person does by nature or by skill; what the job has one do, or gives, is said with other verbs.
_DOES = (
    r"explain\b|write (?!to\b|in\b|for\b|up\b|(?:the|our|all|each|every|weekly|monthly|daily)\b)|"
    r"read (?!(?:the|our|all|each|every|more|about)\b)|listen\b|talk (?!to (?:us|our|the)\b|through\b)|"
    r"work (?:well|happily)\b|work with [^.]{3,60} and know how\b|get (?:along|on) (?:well )?with\b|"
    r"take an? (?:pride|interest)\b|turn up (?:on time|when|every)|(?:own|speak) up\b|pick things up\b|notice\b|"
    r"spot (?!checks?\b)|pick up the phone\b|mean what you say\b|say what you (?:mean|think)\b|do what you say\b|"
    r"keep (?:your (?:temper|head|composure|balance|cool|word|nerve|promises|calm)|(?:an? )?(?:cool|clear|level|"
    r"steady) head|an? (?:civil|eye|edge|straight)|confidences|secrets|promises|cool\b|quiet\b|things? to yourself)|"
    r"treat (?:people|everyone|everybody|others)\b|ask (?:when|if|before|for help)\b|"
    r"have (?:an? (?:eye|ear|head|feel|nose|way|knack)|(?:steady|slow|quick|clean|strong|warm) hands|patience|a sense "
    r"of)\b|like (?:people|children|animals|dogs|horses|order|being|working|meeting|talking|early)\b|"
    r"(?:do not|don['’]t) (?:mind|panic|rush|flinch|need telling|give up)\b|measure twice\b|say (?:so|no) when\b|"
    r"leave (?:a|an|the|every|things?|your)\b[^.,]{0,30}\b(?:cleaner|tidier|tidy|clean|better|as you found)\b|"
    r"tell (?:me|us) (?:when|if|about)\b|sleep well\b|arrive (?:on time|early|sober|unscented)\b"
)
# What somebody can do; what may be done or is on offer there is said with other verbs.
_CAN = (
    r"(?:write (?!to\b|in\b)|read (?!(?:more|about|the full|our)\b)|explain|lift|carry|swim|spell|type|touch-?type|"
    r"cook|drive|ride|sew|weld|solder|add up|count|calculate|climb|tell (?!us\b|me\b|your\b)|"
    r"keep (?!the\b|your|it\b|all\b)|hold a (?:conversation|tune|pencil|note)|speak (?!to\b|with\b)|plan\b(?! your)|"
    r"handle|work (?:alone|to|under|well|without|unsupervised|quickly|accurately|independently)|be alone|"
    r"stay (?:calm|patient|polite)|think)\b"
)
_CIVIL = r"(?:civil|polite|patient|kind|gentle|discreet|punctual)"
# What stands at the head of a sentence without a verb tells somebody's nature.
_NATURE = (
    r"(?:patient|discreet|accurate|calm|careful|gentle|punctual|tidy|honest|reliable|polite|curious|steady|numerate|"
    r"literate|methodical|thorough|tactful|unflappable|squeamish|sure-footed|fluent|dexterous|observant|handy|"
    r"resilient|trustworthy)"
)
_VIRTUE = (
    r"(?:(?:patience|curiosity|accuracy|discretion|tact|manners|honesty|punctuality) (?:with|about|when|for|to the|"
    r"under|around|at all)|an? (?:ear|eye|head|feel|nose) for|an? (?:good|loud|clear|steady|patient|light|sure|strong|"
    r"kind|calm) (?:hand|voice|eye|ear|head|stomach|manner)|(?:steady|slow|clean|strong|warm) hands|"
    r"(?:an? |the )?habit of)"
)
_TOOLS = r"(?:tools?|gear|kit|ppe|boots|knives|waterproofs|helmet|whites|van)"
DESCRIBED = (
    rf"^(?:and |also,? |above all,? |beyond that,? )?you (?:also |always |really )?(?:{_DOES})",
    rf"^(?:and |also,? |beyond that,? )?you can (?:also |really )?{_CAN}",
    rf"^(?:and )?you(?:['’]ll| will) be {_CIVIL} (?:to|with|and|in)\b",
    rf"^(?:not )?{_NATURE}(?: (?:with|under|about|around|at|and|in|to the|enough)\b|,(?! (?:we|our|the)\b)|:)",
    rf"^(?:and )?{_VIRTUE}\b(?![^.]*\b(?:is|are|will|has)\b)",
    rf"^(?:(?:good|fluent|clear|plain|strong|spoken|written) ){{1,3}}{TONGUE}(?: (?:for|to|and|or)\b|\W*$)",
    rf"^enough (?:{TONGUE}|strength|maths|patience|knowledge|experience) to\b",
    r"^(?:good|sharp|keen) (?:eyes|ears|hands|eyesight|hearing)\b|^hands that (?:don['’]t|do not|can|are)\b",
    rf"^(?:please )?(?:turns? up on time|doesn['’]t mind|be {_CIVIL}|be (?:able|ready|prepared) to (?!buy|choose|hear|"
    rf"answer)|bring your own (?:[\w-]+ ){{0,3}}{_TOOLS})\b",
    r"\b(?:we|i)(?: do| also)? (?:(?:care|mind|insist) that you|like an? (?:[\w-]+ ){1,2}who)\b",
    r"\b(?:we|i)(?: do| also)? (?:hope for|ask that)(?! (?:you|all|any|every|candidates?|applica\w+|anyone)\b)",
    r"^(?:an?|the|every|each) [\w-]+ (?:must|has to|needs to|should) be (?:at least |over )?1[4-9]\b",
    r"^(?:an?|the|every|each) [\w-]+ (?:must|has to|needs to) (?:have|hold|own|speak|know)\b",
    r"\b(?:preference goes to|(?:we|i)(?:['’]d| would| should) be (?:\w+ly )?(?:glad of|pleased (?:by|with)|"
    r"grateful for|happy with|(?:glad|pleased|happy) to have) (?:an?|any|some(?:one|body)?))\b",
    r"^[^.]{3,80}\b(?:is|are),? (?:[^,.]{2,20}, )?(?:indispensable|a sine qua non)\b",
    r"^[^.;]{3,90}\b(?:is|are) (?:needed|required)(?=[,;] (?!for\b|as\b))",
)
