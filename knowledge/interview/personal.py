"""The words that show a question is about the person and not the work: health, family, marriage.

``…_STATES`` fit "are you …", ``…_THINGS`` fit "do you have …" and "your …", ``…_ACTS`` fit "do you …",
``…_PLANS`` fit "are you thinking of …"; ``…_PHRASES`` stand for themselves, ``…_HINTS`` are words of private life.
Text is in plain form (see ``patterns``). Knows no law.
"""

from __future__ import annotations

HEALTH_STATES = (
    "disabled|handicapped|ill|unwell|sick|sectioned|hospitali[sz]ed|diagnosed|depressed|bipolar|autistic|"
    "dyslexic|"
    "neurodivergent|neurodiverse|epileptic|diabetic|asthmatic|deaf|blind|hard of hearing|colou?r ?blind|"
    "anxious person|"
    "suicidal|alcoholic|teetotal|an addict|addicted|in recovery|overweight|obese|vaccinated|jabbed|on the "
    "(?:autis\\w+ |asd )?spectrum|"
    "in good health|healthy|good health|well enough|fit enough|physically fit|physically able|able bodied|"
    "a smoker|smoker|"
    "off sick|signed off|on (?:any |regular )?(?:medication|tablets|meds|drugs)|taking (?:any "
    ")?(?:medication|tablets|"
    "meds|drugs|pills)|(?:seeing|under) a (?:therapist|doctor|psychiatrist|counsellor|specialist)|in therapy|"
    "allergic|hiv positive|menopausal|going through the menopause|treated for|hospital in|wheelchair user|"
    "burn(?:ed|t) out"
)
HEALTH_THINGS = (
    "disabilit(?:y|ies)|illness(?:es)?|diseases?|ailments?|impairments?|health (?:conditions?|problems?|"
    "issues?|"
    "concerns?|history|record|status|complaints?|difficult(?:y|ies))|medical (?:conditions?|problems?|"
    "issues?|history|"
    "records?|needs?|appointments?)|conditions? (?:that|which|we|i|affecting)|injur(?:y|ies)|accident(?! "
    "reports?)|health|medication|meds|"
    "tablets|prescriptions?|prescription drugs|depression|anxiety|adhd|autism|dyslexia|epilepsy|diabetes|"
    "asthma|cancer|hiv|"
    "aids|allerg(?:y|ies)|bad back|back (?:problems?|trouble|pain)|breakdowns?|nervous breakdown|panic "
    "attacks?|"
    "mental health|mental illness|phobias?|surgery|operation|sick(?:ness)? (?:days?|leave|record|absences?)|"
    "sickness|absences?|attendance record|absence record|hearing aids?|wheelchair|glasses or contact|"
    "eyesight|"
    "hearing|weight|height|blood pressure|bmi|blue badge|therap(?:y|ist)|psychiatrist|counselling|"
    "limitations? (?:that|"
    "we|which)|physical (?:limitations?|restrictions?|problems?|difficult(?:y|ies))|impediments? to your "
    "health|"
    "drink(?:ing)? problem|eyesight|drug (?:problem|habit|use)|addictions?|substance abuse|periods|"
    "fertility treatment|ivf|menopause|"
    "long covid|covid|vaccinations?|jabs?|special needs|learning difficult(?:y|ies)|occupational health|"
    "family medical"
)
HEALTH_ACTS = (
    "smoke|vape|drink alcohol|drink(?= (?:a lot|much|heavily|socially|at weekends)|\\?)|use (?:illegal |"
    "recreational |any )*"
    "drugs|take (?:any |illegal |recreational |regular |prescription )*(?:drugs|medication|medicines?|"
    "pills|tablets|"
    "antidepressants)|get (?:ill|sick|migraines|tired easily|depressed)|suffer(?! (?:a|an) (?:outage|"
    "setback|loss))|"
    "limp|see a (?:therapist|doctor|psychiatrist|counsellor|shrink)|call(?:ed)? in sick|wear (?:glasses|"
    "contact lenses|a "
    "hearing aid)|claim(?:ed)? (?:any )?(?:disability|incapacity|sickness|workers'? comp\\w*)|"
    "(?:fail(?:ed)?|pass) a "
    "(?:medical|drugs? test)"
)
HEALTH_PHRASES = (
    r"\bhow (?:is|are) your (?:back|knees?|heart|nerves|head|mood|weight)\b|\b(?:walking stick|a stick|"
    r"crutch(?:es)?|a cane)\b(?=.*\byou)|"
    r"\byou\b.*\b(?:walking stick|a stick|crutch(?:es)?|a cane)\b",
    r"\bon the pill\b",
    r"\b(?:sick days|sick leave|days off sick|time off sick|sickness absences?|days(?: of)? sick(?:ness)?|"
    r"sickness days)\b"
    r".*\b(?:did|have|had|do|would|will) (?:you|the candidate)\b",
    r"\byou (?:\w+ ){0,4}(?:off|absent|away|missed|miss|lost|lose|take|taken|took|had|have|stayed|"
    r"phone\w*|ring|rung) (?:\w+ ){0,5}"
    r"(?:sick|sickness|illness|ill health|ill)\b(?! (?:leave policy|pay|absence in|colleagues?|child|"
    r"children|animals?|patients?|"
    r"teams?|staff|person|people|pet|building))",
    r"\bhow (?:is|are|was|has|would you (?:describe|rate)) your (?:\w+ ){0,2}(?:health|fitness|attendance|"
    r"eyesight|hearing)\b",
    r"\b(?:days|time|work|much time) (?:\w+ ){0,4}(?:you )?(?:miss|missed|been absent|absent|"
    r"off)\b.*\b(?:ill|sick|health|"
    r"last year|previous (?:job|year)|past year|last job)",
    r"\bhow (?:many|much) (?:days|work|time) (?:\w+ ){0,3}you (?:\w+ )?(?:miss|missed|absent|off)\b",
    r"\bhow (?:often|many times) (?:\w+ ){0,2}you (?:\w+ )?(?:ill|sick|absent|off work|see (?:a|your) "
    r"(?:doctor|gp))\b",
    r"\bhow (?:tall|heavy|fit|healthy) are you\b|\bhow much do you (?:weigh|drink|smoke)\b|\bwhat do you "
    r"weigh\b",
    r"\bcan you (?:see|hear|walk|climb stairs|manage stairs)\b(?! (?:how|that|us through|the (?:screen|"
    r"slide)|me|us))",
    r"\bhow did you (?:lose|injure|hurt|break|end up in a wheelchair|get (?:that|the|your) (?:scar|limp|"
    r"injury))\b",
    r"\bwhat (?:is|are) wrong with (?:you|your)\b|\bwhat happened to your (?:arm|leg|face|hand|eye|back)\b",
    r"\b(?:any|no|anything) (?:\w+ ){0,4}(?:health|medical|medically|physically|mentally)\b.*\b(?:know|"
    r"aware|job|work|role|"
    r"affect|stop|prevent|you)\b",
    r"\b(?:history|record) of (?:\w+ ){0,3}(?:illness|disease|depression|cancer|mental|injur|back|sick|"
    r"absence)",
    r"\bwhy (?:were|have|did) you (?:\w+ ){0,3}(?:off work|off sick|absent|signed off)\b|\b(?:long|"
    r"extended|so much|lot of) (?:\w+ )?(?:time|period|spell|break) (?:off|away from|out of) "
    r"work\b(?=.*\byou)|\bphysical(?:ly)? (?:\w+ )?(?:demands|demanding|strain)\b(?=.*\b(?:at (?:\d\d|"
    r"your)|given your))|\bworkers'? comp\w*\b(?=.*\byou|.*\?)(?!.*\bsystem\b)",
    r"\byou (?:\w+ )?(?:limp|stutter|stammer|squint|walk with|look (?:ill|unwell|tired|pale)|seem (?:ill|"
    r"unwell|depressed|anxious))\b",
    r"\b(?:drugs|medication|medicines?|tablets|pills|treatment)\b.*\byou (?:\w+ )?(?:on|taking|take|took|"
    r"prescribed|having|undergoing)\b",
    r"\b(?:hospital|doctors?'?s?|medical|clinic|therapy) appointments?\b(?!.*\b(?:patients?|book|booking|"
    r"system|diary|app)\b)",
    r"\byou\b.*\b(?:mental breakdown|nervous breakdown|psychiatric)\b",
    r"\b(?:would|will|does|might|could) your (?:condition|disability|health|illness|injury)\b",
    r"\b(?:ever|last time) (?:\w+ ){0,3}(?:hospital|signed off|on sick leave)\b",
)
HEALTH_HINTS = (
    r"\b(?:health|healthy|medical|medically|illness(?:es)?|ill|unwell|sick|sickness|disabilit(?:y|ies)|"
    r"disabled|medication|treatments?|hospital|"
    r"therap(?:y|ist)|counselling|psychiatr\w+|doctor|gp|surgery|diagnos(?:is|ed)|depress\w+|anxiety|"
    r"addict\w*|alcohol\w*|drugs|check up|mental|"
    r"mentally|injur(?:y|ies|ed)|impairments?|wheelchair|allerg\w+|menopause|vaccin\w+|stress related|"
    r"fertility)\b|\b(?:your|a) condition\b(?! of)"
)

FAMILY_STATES = (
    "pregnant|expecting(?= (?:a (?:baby|child)|again|at the moment|right now|soon)|\\?)|with child|trying "
    "for (?:a|another) "
    "(?:baby|child)|(?:a )?(?:single |working |new |stay at home )?(?:mother|mum|mom|father|dad|parent|"
    "grandmother|grandparent)|"
    "breast ?feeding|childless|child free|on (?:maternity|paternity|parental) leave|(?:a|the|main|"
    "primary) carer|"
    "the (?:main|primary) caregiver|caring for (?:anyone|someone|a relative|children|parents)|broody|"
    "(?:the )?(?:main |sole |only )?bread ?winner|going to have "
    "(?:any |more )?(?:kids|children)"
)
FAMILY_THINGS = (
    "children|child|kids?|bab(?:y|ies)|little ones?|sons?|daughters?|toddlers?|dependants?|dependents?|"
    "childcare|child care|"
    "child ?minder|babysitter|nanny|nursery|family (?:plans?|commitments?|responsibilit(?:y|ies)|"
    "obligations?|"
    "circumstances|situation|status|life|ties|background)|family|famil(?:y|ies) to (?:support|look after)|"
    "caring (?:responsibilit(?:y|ies)|commitments|duties)|domestic (?:responsibilit(?:y|ies)|arrangements|"
    "commitments)|"
    "(?:maternity|paternity|parental) leave|pregnanc(?:y|ies)|contraception|due date|home (?:life|situation|"
    "circumstances|commitments)|grandchildren|parents|mother|father|mum|dad|siblings|brothers|sisters|"
    "biological clock|"
    "abortion|miscarriage|parental responsibilit(?:y|ies)|commitments (?:at|outside|to)"
)
FAMILY_PLANS = (
    "(?:start|starting|starts|raise|raising|extend|extending|expand|having|have|complete|grow|add to) "
    "(?:a |your |the |any |"
    "more |another |some |young )*(?:family|kids|children|baby|babies|child)|(?:get|getting|become|"
    "becoming|fall|falling) "
    "pregnant|(?:become|becoming|being) a (?:parent|mother|father|mum|dad)|(?:go|going|take|taking) (?:on )?"
    "(?:maternity|paternity|parental)(?: leave)?|motherhood|parenthood|bumps?|patter of tiny feet|tiny "
    "feet|have more kids"
)
FAMILY_PHRASES = (
    r"\b(?:when|is) (?:is )?(?:the|your) (?:baby|bump|little one) (?:due|coming|expected)\b",
    r"^(?:and |any )?(?:kids|children|babies|family|pregnant)\?$",
    r"\bhow many (?:children|kids|sons|daughters|little ones|dependants|dependents)(?: (?:do|have|did) "
    r"you(?: (?:have|got))?\b|\?)",
    r"\bhow old (?:is|are) your (?:children|kids|son|daughter|child|baby|little|youngest|eldest|oldest)\b",
    r"\bwho (?:\w+ ){0,3}(?:look|looks|looking|care|cares|mind|minds|pick|picks|take|takes|collect|"
    r"collects)(?: \w+){0,2} "
    r"(?:after |for |up |care of )?(?:\w+ )?(?:children|kids|child|son|daughter|little ones|them|"
    r"baby)\b(?=.*\b(?:you|your)\b|.*\?)",
    r"\b(?:if|when|while|who|what) (?:\w+ ){0,4}(?:your )?(?:child|kid|kids|children|son|daughter|baby|"
    r"little one)s? (?:is|are|"
    r"gets?|falls?|becomes?) (?:\w+ )?(?:ill|sick|poorly|unwell)\b",
    r"\b(?:balance|juggle|combine|cope with|manage|reconcile|fit) (?:\w+ ){0,5}(?:family|kids|children|"
    r"home life|motherhood|"
    r"parenthood|being a (?:mum|mother|parent|dad|father))\b(?! (?:services|court|team|law|case))",
    r"\bare there (?:\w+ ){0,2}(?:children|kids|little ones|family)\b",
    r"\bany (?:kids|children|little ones|babies|family plans|plans for (?:a |more )?(?:family|children|"
    r"kids))\b(?! (?:'s|in (?:the|"
    r"your) (?:class|service|school|ward)))",
    r"\bwhat do(?:es)? your (?:parents|mother|father|mum|dad|family|brother|sister)\b",
    r"\b(?:family|children|kids|childcare) (?:\w+ ){0,4}(?:get|getting|stand|be|come|interfere|prevent|"
    r"affect|stop)\w* (?:\w+ )"
    r"{0,3}(?:in the way|problem|you|your|work|job|role)\b",
    r"\byou (?:live with|look after|care for) (?:\w+ )?(?:elderly|parents|relatives?|anyone|children|a "
    r"child|someone at home)\b",
)
FAMILY_HINTS = (
    r"\b(?:children|kids|child|bab(?:y|ies)|pregnan\w+|maternity|paternity|childcare|child ?minder|"
    r"babysit\w*|nanny|nursery|family|mother|mum|mom|"
    r"motherhood|father|dad|fatherhood|parenthood|parenting|sons?|daughters?|toddlers?|birth control|"
    r"contracept\w+|depend(?:a|e)nts|school run|"
    r"carer|caring for|care at home|nappies|breast ?feed\w*|parents)\b"
)

MARRIAGE_HINTS = (
    r"\b(?:married|marry|marriage|husbands?|wife|wives|spouses?|boyfriend|girlfriend|divorced?|wedding|"
    r"fiancee?|love life|dating|honeymoon)\b"
)
MARRIAGE_STATES = (
    "married|single(?! (?:point|threaded|handed|handedly|source|page|sign|tenant))|divorced|separated(?! "
    "the)|widowed|engaged"
    "(?= to be|\\?| or | yet)|a (?:widow|widower|bachelor|divorcee)|cohabiting|living with (?:a|your|"
    "someone|anyone|somebody)|"
    "in a (?:\\w+ )?(?:relationship|civil partnership)|spoken for|attached(?=\\?| or )|hitched|dating|"
    "seeing (?:someone|anyone)|"
    "a married|happily married|living (?:alone|together)"
)
MARRIAGE_THINGS = (
    "husband|wife|spouse|fiancee?|other half|better half|significant other|boyfriend|girlfriend|marriage|"
    "marital status|civil partner(?:ship)?|ex(?: |-)?(?:husband|wife)|in laws|partner(?= (?:work|do|does|"
    "mind|think|feel|live|"
    "earn|travel|okay|ok|happy|support|be|at home|and (?:children|kids|family)|object|allow|agree|approve|"
    "say|want|need|going|"
    "relocat|move|moving)|\\?|,)|relationship status|maiden name|married name|wedding|honeymoon|divorce|"
    "love life|private life"
)
MARRIAGE_PLANS = (
    "(?:get|getting|be) (?:married|hitched|engaged)|marry|marrying|tie the knot|tying the knot|settle "
    "down|settling down"
)
MARRIAGE_PHRASES = (
    r"\ba (?:miss|mrs|ms) or an? (?:miss|mrs|ms)\b",
    r"\b(?:miss|mrs|ms)\b,? or (?:miss|mrs|ms)\b|\bis there a (?:mr|mrs|husband|wife|partner|special "
    r"someone|significant other)\b",
    r"\bwho do you live with\b|\bdo you live (?:alone|by yourself|on your own|with (?:anyone|your|a |"
    r"someone))",
    r"\b(?:is|are|was|would|will|does|do|did|has|how (?:does|would|will)|what does) your (?:partner|"
    r"husband|wife|spouse|family|"
    r"boyfriend|girlfriend)\b(?! (?:organisation|agency|agencies|team|teams|school|bank|on that|in that|"
    r"compan))",
    r"\b(?:someone|anyone|anybody|somebody) (?:special|in your life|waiting for you|(?:special )?at "
    r"home)\b(?=.*\b(?:mind|object|care|support|"
    r"you|life)|\?)",
)
