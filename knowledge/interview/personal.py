"""The words that show a question is about the person and not the work: health, family, marriage.

``…_STATES`` fit "are you …", ``…_THINGS`` fit "do you have …" and "your …", ``…_ACTS`` fit "do you …",
``…_PLANS`` fit "are you thinking of …"; ``…_PHRASES`` stand for themselves, ``…_HINTS`` are words of private life.
Text is in plain form (see ``patterns``). Knows no law.
"""

from __future__ import annotations

HEALTH_STATES = (
    r"disabled|handicapped|ill|unwell|sick|sectioned|hospitali[sz]ed|diagnosed|depressed|bipolar|autistic|dyslexic|"
    r"neurodivergent|neurodiverse|epileptic|diabetic|asthmatic|deaf|blind|hard of hearing|colou?r ?blind|"
    r"anxious person|suicidal|alcoholic|teetotal|an addict|addicted|in recovery|overweight|obese|vaccinated|jabbed|"
    r"on the (?:autis\w+ |asd )?spectrum|in good health|healthy|good health|well enough|fit enough|physically fit|"
    r"physically able|able bodied|a smoker|smoker|off sick|signed off|on (?:any |regular )?(?:medication|tablets|"
    r"meds|drugs)|taking (?:any )?(?:medication|tablets|meds|drugs|pills)|(?:seeing|under) a (?:therapist|doctor|"
    r"psychiatrist|counsellor|specialist)|in therapy|allergic|hiv positive|menopausal|going through the menopause|"
    r"treated for|hospital in|wheelchair user|partially sighted|visually impaired|hearing impaired|in remission|"
    r"on antidepressants|immunocompromised|sober|on the wagon|claustrophobic|in rehab(?:ilitation)?|"
    r"a (?:heavy )?drinker|burn(?:ed|t) out|(?:poorly|crook|laid up|under the weather|out of sorts)(?=\?| or | then|"
    r" at the time)"
)
HEALTH_THINGS = (
    r"disabilit(?:y|ies)|illness(?:es)?|diseases?|ailments?|impairments?|health (?:conditions?|problems?|issues?|"
    r"concerns?|history|record|status|complaints?|difficult(?:y|ies))|medical (?:conditions?|problems?|issues?|"
    r"history|records?|needs?|appointments?)|conditions? (?:that|which|we|i|affecting)|injur(?:y|ies)|"
    r"accident(?! reports?)|health|medication|meds|tablets|prescriptions?|prescription drugs|depression|anxiety|adhd|"
    r"autism|dyslexia|epilepsy|diabetes|asthma|cancer|hiv|aids|allerg(?:y|ies)|bad back|back (?:problems?|trouble|"
    r"pain)|breakdowns?|nervous breakdown|panic attacks?|mental health|mental illness|phobias?|surgery|operation|"
    r"sick(?:ness)? (?:days?|leave|record|absences?)|sickness|absences?|attendance record|absence record|"
    r"hearing aids?|wheelchair|glasses or contact|eyesight|hearing|weight|height|blood pressure|bmi|blue badge|"
    r"therap(?:y|ist)|psychiatrist|counselling|limitations? (?:that|we|which)|physical (?:limitations?|restrictions?|"
    r"problems?|difficult(?:y|ies))|impediments? to your health|drink(?:ing)? problem|eyesight|drug (?:problem|habit|"
    r"use)|addictions?|substance abuse|periods|fertility treatment|ivf|menopause|arthritis|migraines?|lupus|"
    r"multiple sclerosis|parkinson'?s|crohn'?s|ibs|ocd|ptsd|bipolar(?: disorder)?|schizophrenia|dyspraxia|"
    r"tourette'?s|endometriosis|hearing loss|sciatica|slipped disc|insomnia|(?:eating|personality|sleep) disorders?|"
    r"chronic (?:pain|fatigue)|heart (?:condition|trouble|disease|attack)|hernia|vertigo|tinnitus|seizures?|fits|"
    r"hay fever|stroke|blood (?:type|group)|genetic (?:test\w*|conditions?)|pacemaker|prosthe(?:sis|tic)|walking aid|"
    r"guide dog|long covid|covid|vaccinations?|jabs?|special needs|learning difficult(?:y|ies)|occupational health|"
    r"family medical"
)
HEALTH_ACTS = (
    r"smoke|vape|drink alcohol|drink(?= (?:a lot|much|heavily|socially|at weekends|or|and)|\?)|use (?:illegal |"
    r"recreational |any )*drugs|take (?:any |illegal |recreational |regular |prescription )*(?:drugs|medication|"
    r"medicines?|pills|tablets|antidepressants)|get (?:ill|sick|migraines|tired easily|depressed)|suffer(?! (?:a|"
    r"an) (?:outage|setback|loss))|(?:under(?:go|gone|went)|had|had any|been (?:in|to|through|for)|completed|"
    r"attended) (?:\w+ ){0,2}(?:rehab\w*|surgery|therapy|chemo\w*|detox|counselling|an operation|aa)|"
    r"get (?:headaches|backache|dizzy|seizures|breathless|tired|down)|sleep (?:well|badly|ok|okay)|like to drink|"
    r"enjoy a drink|limp|see a (?:therapist|doctor|psychiatrist|counsellor|shrink)|call(?:ed)? in sick|"
    r"wear (?:glasses|contact lenses|a hearing aid)|claim(?:ed)? (?:any )?(?:disability|incapacity|sickness|"
    r"workers'? comp\w*)|(?:fail(?:ed)?|pass) a (?:medical|drugs? test)"
)
_BODY = (
    "back|knees?|hips?|heart|lungs|joints|shoulders?|neck|wrists?|legs?|arms?|ankles?|feet|eyes?|eyesight|hearing|"
    "ears|nerves|head|hands?|weight|chest|bladder"
)
_AILMENTS = (
    "stress|anxiety|depression|nerves|burn ?out|exhaustion|illness|ill health|sickness|flu|covid|migraines?|cancer|"
    "surgery|an? (?:operation|injury|bad back)|mental health|health reasons|medical reasons|your (?:back|health|"
    "nerves|head)"
)
HEALTH_PHRASES = (
    r"\bhow (?:is|are) your (?:back|knees?|heart|nerves|head|mood|weight)\b|\b(?:walking stick|a stick|crutch(?:es)?|"
    r"a cane)\b(?=.*\byou)|\byou\b.*\b(?:walking stick|a stick|crutch(?:es)?|a cane)\b",
    r"\bon the pill\b",
    r"\b(?:sick days|sick leave|days off sick|time off sick|sickness absences?|days(?: of)? sick(?:ness)?|"
    r"sickness days)\b.*\b(?:did|have|had|do|would|will) (?:you|the candidate)\b",
    r"\byou (?:(?!someone|somebody|anyone|colleagues?|people|staff|who|team|person)\w+ ){0,4}(?:off|absent|away|"
    r"missed|miss|lost|lose|take|taken|took|had|have|stayed|phone\w*|ring|rung) (?:\w+ ){0,5}(?:sick|sickness|"
    r"illness|ill health|ill)\b(?! (?:leave policy|pay|absence in|colleagues?|child|children|animals?|patients?|"
    r"teams?|staff|person|people|pet|building))",
    r"\bhow (?:is|are|was|has|would you (?:describe|rate)) your (?:\w+ ){0,2}(?:health|fitness|attendance|eyesight|"
    r"hearing)\b",
    r"\b(?:days|time|work|much time) (?:\w+ ){0,4}(?:you )?(?:miss|missed|been absent|absent|off)\b.*\b(?:ill|sick|"
    r"health|last year|previous (?:job|year)|past year|last job)",
    r"\bhow (?:many|much) (?:days|work|time) (?:\w+ ){0,3}you (?:\w+ )?(?:miss|missed|absent|off)\b",
    r"\bhow (?:often|many times) (?:\w+ ){0,2}you (?:\w+ )?(?:ill|sick|absent|off work|see (?:a|your) (?:doctor|gp))\b",
    r"\bhow (?:tall|heavy|fit|healthy) are you\b|\bhow much do you (?:weigh|drink|smoke)\b|\bwhat do you weigh\b",
    r"\bcan you (?:\w+ ){0,5}without (?:your )?(?:glasses|contact lenses|a stick|hearing aids?|help)\b",
    r"\bcan you (?:see|hear|walk|climb stairs|manage stairs)\b(?! (?:how|that|us through|the (?:screen|slide)|me|us))",
    r"\bhow did you (?:lose|injure|hurt|break|end up in a wheelchair|get (?:that|the|your) (?:scar|limp|injury))\b",
    r"\bwhat (?:is|are) wrong with (?:you|your)\b|\bwhat happened to your (?:arm|leg|face|hand|eye|back)\b",
    r"\b(?:any|no|anything) (?:\w+ ){0,4}(?:health|medical|medically|physically|mentally)\b.*\b(?:know|aware|job|"
    r"work|role|affect|stop|prevent|you)\b",
    r"\b(?:history|record) of (?:\w+ ){0,3}(?:illness|disease|depression|cancer|mental|injur|back|sick|absence)",
    r"\bwhy (?:were|have|did) you (?:\w+ ){0,3}(?:off work|off sick|absent|signed off)\b|\b(?:long|extended|so much|"
    r"lot of) (?:\w+ )?(?:time|period|spell|break) (?:off|away from|out of) work\b(?=.*\byou)|"
    r"\bphysical(?:ly)? (?:\w+ )?(?:demands|demanding|strain)\b(?=.*\b(?:at (?:\d\d|your)|given your))|"
    r"\bworkers'? comp\w*\b(?=.*\byou|.*\?)(?!.*\bsystem\b)",
    r"\byou (?:\w+ )?(?:limp|stutter|stammer|squint|walk with|look (?:ill|unwell|tired|pale)|seem (?:ill|unwell|"
    r"depressed|anxious))\b",
    r"\b(?:drugs|medication|medicines?|tablets|pills|treatment)\b.*\byou (?:\w+ )?(?:on|taking|take|took|prescribed|"
    r"having|undergoing)\b",
    r"\b(?:hospital|doctors?'?s?|medical|clinic|therapy) appointments?\b(?! (?:letters?|lines?|services?|desk|slots?|"
    r"reminders?))(?!.*\b(?:patients?|book|booking|system|diary|app)\b)",
    r"\byou\b.*\b(?:mental breakdown|nervous breakdown|psychiatric)\b",
    r"\b(?:would|will|does|might|could) your (?:condition|disability|health|illness|injury)\b",
    r"\b(?:ever|last time) (?:\w+ ){0,3}(?:hospital|signed off|on sick leave)\b",
    # parts of the body, and what can be seen of the person
    rf"\b(?:is|are) (?:your|the) (?:{_BODY}) (?:\w+ ){{0,2}}(?:all right|alright|ok|okay|fine|good|bad|strong|up to|"
    rf"holding|better|fit|healed)\b",
    rf"\b(?:trouble|problems?|issues?|bother|pain|grief) (?:\w+ )?(?:with|from|in) (?:your|the) (?:{_BODY})\b",
    rf"\byour (?:{_BODY}) (?:\w+ )?(?:trouble|play|bother|give|hurt|hold|cope|stand|take)\w* ",
    r"\byou (?:are |were )?(?:\w+ )?(?:limping|stuttering|stammering|squinting|wheezing|shaking|trembling|coughing|"
    r"bruised)\b",
    r"\bis (?:that|this|it) (?:an? |your )?(?:\w+ )?(?:hearing aid|scar|cast|sling|brace|inhaler|insulin|splint|wig|"
    r"rash|tremor|bandage|prosthetic|walking frame|eye patch)\b",
    rf"\b(?:off|leave|away|absence|signed off|a break)(?: \w+)? (?:with|for|due to|because of|through|from|"
    rf"over) (?:\w+ ){{0,2}}(?:{_AILMENTS})\b(?=.*\byou\b|.*\?)(?!.*\b(?:colleagues?|someone|somebody|team|staff|"
    rf"people|member)\b)(?<!\bpeople )",
    r"\b(?:accident|(?:car|bike|motorbike|road) crash|fall|illness|operation|surgery|injury|cancer|stroke|covid|"
    r"treatment)\b.*\byou (?:\w+ )?(?:over|recovered|better|healed|back to normal|past|through|clear of|rid of)\b",
    r"\b(?:sickies?|duvet days?|personal days)\b(?=.*\byou\b)(?!.*\b(?:team|staff|someone)\b)",
)
HEALTH_HINTS = (
    r"\b(?:health|healthy|medical|medically|illness(?:es)?|ill|unwell|sick|sickness|disabilit(?:y|ies)|disabled|"
    r"medication|treatments?|hospital|therap(?:y|ist)|counselling|psychiatr\w+|doctor|gp|surgery|diagnos(?:is|ed)|"
    r"depress\w+|anxiety|addict\w*|alcohol\w*|drugs|check up|mental|mentally|injur(?:y|ies|ed)|impairments?|"
    r"wheelchair|allerg\w+|menopause|vaccin\w+|stress related|fertility)\b|\b(?:your|a) condition\b(?! of)"
)

FAMILY_STATES = (
    r"pregnant|expecting(?= (?:a (?:baby|child)|again|at the moment|right now|soon)|\?)|with child|trying for (?:a|"
    r"another) (?:baby|child)|(?:a )?(?:single |working |new |stay at home )?(?:mother|mum|mom|father|dad|parent|"
    r"grandmother|grandparent)|breast ?feeding|childless|child free|on (?:maternity|paternity|parental) leave|(?:a|"
    r"the|main|primary) carer|the (?:main|primary) caregiver|caring for (?:anyone|someone|a relative|children|"
    r"parents)|broody|(?:the )?(?:main |sole |only )?bread ?winner|going to have (?:any |more )?(?:kids|children)"
)
FAMILY_THINGS = (
    r"children|child|kids?|bab(?:y|ies)|little ones?|sons?|daughters?|toddlers?|dependants?|dependents?|childcare|"
    r"child care|child ?minder|babysitter|nanny|nursery|family (?:plans?|commitments?|responsibilit(?:y|ies)|"
    r"obligations?|circumstances|situation|status|life|ties|background)|family|famil(?:y|ies) to (?:support|"
    r"look after)|caring (?:responsibilit(?:y|ies)|commitments|duties)|domestic (?:responsibilit(?:y|ies)|"
    r"arrangements|commitments)|(?:maternity|paternity|parental) leave|pregnanc(?:y|ies)|contraception|due date|"
    r"home (?:life|situation|circumstances|commitments)|grandchildren|parents|mother|father|mum|dad|siblings|"
    r"brothers|sisters|custody|child support|alimony|step ?(?:children|kids|sons?|daughters?)|foster (?:children|"
    r"kids)|godchildren|big family|biological clock|parent(?= to | living| at home|\?)|(?:grand)?parents? to|"
    r"relatives? to|gran|nan|abortion|miscarriage|parental responsibilit(?:y|ies)|commitments (?:at|outside|to)"
)
FAMILY_PLANS = (
    r"(?:start|starting|starts|raise|raising|extend|extending|expand|having|have|complete|grow|add to) (?:a |your |"
    r"the |any |more |another |some |young )*(?:family|kids|children|baby|babies|child)|(?:get|getting|become|"
    r"becoming|fall|falling) pregnant|(?:become|becoming|being) a (?:parent|mother|father|mum|dad)|(?:go|going|take|"
    r"taking) (?:on )?(?:maternity|paternity|parental)(?: leave)?|motherhood|parenthood|bumps?|patter of tiny feet|"
    r"tiny feet|have more kids|(?:have|having) (?:(?:any|some|a few|one|two) more|another(?: one)?)(?=\?)"
)
FAMILY_PHRASES = (
    r"\b(?:when|is) (?:is )?(?:the|your) (?:baby|bump|little one) (?:due|coming|expected)\b",
    r"^(?:and |any )?(?:kids|children|babies|family|pregnant)\?$",
    r"\bhow many (?:children|kids|sons|daughters|little ones|dependants|dependents)(?: (?:do|have|"
    r"did) you(?: (?:have|got))?\b|\?)",
    r"\bhow old (?:is|are) your (?:children|kids|son|daughter|child|baby|little|youngest|eldest|oldest)\b",
    r"\bwho (?:\w+ ){0,3}(?:look|looks|looking|care|cares|mind|minds|pick|picks|take|takes|collect|have|has|watch|"
    r"watches|stay|stays|sit|sits|feed|feeds|collects)(?: \w+){0,2} (?:after |for |up |"
    r"care of )?(?:\w+ )?(?:children|kids|child|son|daughter|little ones|them|baby)\b(?=.*\b(?:you|your)\b|.*\?)",
    r"\b(?:if|when|while|who|what) (?:\w+ ){0,4}(?:your )?(?:child|kid|kids|children|son|daughter|baby|"
    r"little one)s? (?:is|are|gets?|falls?|becomes?) (?:\w+ )?(?:ill|sick|poorly|unwell)\b",
    r"\b(?:balance|juggle|combine|cope with|manage|reconcile|fit) (?:\w+ ){0,5}(?:family|kids|children|home life|"
    r"motherhood|parenthood|being a (?:mum|mother|parent|dad|father))\b(?! (?:services|court|team|law|case))",
    r"\bare there (?:\w+ ){0,2}(?:children|kids|little ones|family)\b",
    r"\bany (?:kids|children|little ones|babies|family plans|plans for (?:a |more )?(?:family|children|"
    r"kids))\b(?! (?:'s|in (?:the|your) (?:class|service|school|ward)))",
    r"\bwhat do(?:es)? your (?:parents|mother|father|mum|dad|family|brother|sister)\b",
    r"\b(?:family|children|kids|childcare) (?:\w+ ){0,4}(?:get|getting|stand|be|come|interfere|prevent|affect|"
    r"stop)\w* (?:\w+ ){0,3}(?:in the way|problem|you|your|work|job|role)\b",
    r"\b(?:do|does|did|would|will|are|is|have|has|can|could) (?:the|your) (?:kids|little ones?|wife|husband|missus|"
    r"other half|better half|folks|mum|mom|mam|dad|family|girls|boys) (?:\w+ ){0,2}(?:like|mind|think|feel|happy|ok|"
    r"okay|fine|settle|want|cope|manage|move|know|say|support|object|keen|work|need|approve)\w*\b(?!.*\b(?:class|"
    r"ward|service|caseload|in your)\b)",
    r"\b(?:family|relatives?|grandparents|parents|anyone|anybody|someone|in laws) (?:\w+ ){0,3}(?:nearby|close by|"
    r"near you|near here|round here|local)\b(?=.*\byou\b|.*\?)(?!.*\b(?:patient|resident|service|client|pupil)s?\b)",
    r"\bhelp (?:you )?(?:out )?with (?:the|your) (?:kids|children|baby|little ones?)\b(?!.*\b(?:class|centre|nursery|"
    r"school)\b)",
    r"\bplans? (?:\w+ )?(?:for|of|to have|to start) (?:\w+ ){0,3}(?:baby|babies|kids|children|family|"
    r"little ones?)\b(?! (?:'s|care|social|services|with|who|law|centre|hub|in (?:the|your) (?:class|ward|school|"
    r"service|care)))",
    r"\b(?:do|manage|cope|cover|arrange\w*|sort\w*|handle|happens) (?:\w+ ){0,3}(?:school holidays|half term|"
    r"the school run|inset days|snow days|school closures)\b(?!.*\b(?:rota|staff|team|pupils|club|pool|museum|centre|"
    r"visitors|service|demand|customers)\b)",
    r"\b(?:mat|maternity|paternity|parental|adoption) leave\b.*\b(?:is|are|will|would) (?:that|it|this|you)\b",
    r"\byou (?:live with|look after|care for) (?:\w+ )?(?:elderly|parents|relatives?|anyone|children|a child|"
    r"someone at home)\b",
)
FAMILY_HINTS = (
    r"\b(?:children|kids|child|bab(?:y|ies)|pregnan\w+|maternity|paternity|childcare|child ?minder|babysit\w*|nanny|"
    r"nursery|family|mother|mum|mom|motherhood|father|dad|fatherhood|parenthood|parenting|sons?|daughters?|toddlers?|"
    r"birth control|contracept\w+|depend(?:a|e)nts|school run|carer|caring for|care at home|nappies|breast ?feed\w*|"
    r"parents)\b"
)

MARRIAGE_HINTS = (
    r"\b(?:married|marry|marriage|husbands?|hubby|missus|wife|wives|spouses?|boyfriend|girlfriend|divorced?|wedding|"
    r"fiancee?|widow(?:ed|er|hood)?|love life|dating|honeymoon)\b"
)
MARRIAGE_STATES = (
    r"married|single(?! (?:point|threaded|handed|handedly|source|page|sign|tenant))|divorced|separated(?! the)|"
    r"widowed|engaged(?= to be|\?| or | yet)|a (?:widow|widower|bachelor|divorcee)|cohabiting|living with (?:a|your|"
    r"someone|anyone|somebody)|in a (?:\w+ ){0,3}(?:relationship|civil partnership)|spoken for|attached(?=\?| or )|"
    r"hitched|dating|seeing (?:someone|anyone)|a married|happily married|living (?:alone|together)"
)
MARRIAGE_THINGS = (
    r"husband|hubby|wife|missus|spouse|fiancee?|fella|man friend|lady friend|partner(?= or (?:husband|wife|kids|"
    r"children))|other half|better half|significant other|boyfriend|girlfriend|marriage|marital status|"
    r"civil partner(?:ship)?|ex(?: |-)?(?:husband|wife)|in laws|partner(?= (?:work|do|does|mind|think|feel|live|earn|"
    r"travel|okay|ok|happy|support|be|at home|and (?:children|kids|family)|object|allow|agree|approve|say|want|need|"
    r"going|relocat|move|moving)|\?|,)|relationship status|maiden name|married name|wedding|honeymoon|divorce|"
    r"love life|private life"
)
MARRIAGE_PLANS = (
    "(?:get|getting|be) (?:married|hitched|engaged)|marry|marrying|tie the knot|tying the knot|settle down|"
    "settling down"
)
MARRIAGE_PHRASES = (
    r"\ba (?:miss|mrs|ms) or an? (?:miss|mrs|ms)\b",
    r"\b(?:miss|mrs|ms)\b,? or (?:miss|mrs|ms)\b|\bis there a (?:mr|mrs|husband|wife|partner|special someone|"
    r"significant other)\b",
    r"\bwho (?:else )?(?:\w+ )?(?:lives|resides|is living|lived) (?:in your (?:home|house|flat)|at home|with you)\b",
    r"\b(?:who|people|person|anyone|anybody|someone) (?:\w+ ){0,2}you (?:live|lived|are living|share a (?:house|flat|"
    r"home|bed)) with\b|\bhow long have you (?:two |both )?been (?:together|with (?:him|her|your))\b|"
    r"\bhow did you (?:two )?meet your (?:wife|husband|partner)\b|\bwho do you live with\b|\bdo you live (?:alone|"
    r"by yourself|on your own|with (?:anyone|your|a |someone))",
    r"\b(?:is|are|was|would|will|does|do|did|has|how (?:does|would|will)|what does) your (?:partner|husband|wife|"
    r"spouse|family|boyfriend|girlfriend)\b(?! (?:organisation|agency|agencies|team|teams|school|bank|on that|"
    r"in that|compan))",
    r"\b(?:engagement|wedding) rings?\b(?!.*\b(?:design|sell|sold|make|made|customer|repair)\w*\b)",
    r"\b(?:man|woman|fella|fellow|bloke|lad|lady|girl|guy|anyone|anybody|someone) (?:on|in) (?:the (?:scene|picture)|"
    r"your life)\b",
    r"\b(?:someone|anyone|anybody|somebody) (?:special|in your life|waiting for you|"
    r"(?:special )?at home)\b(?=.*\b(?:mind|object|care|support|you|life)|\?)",
)
