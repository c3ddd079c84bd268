"""More words that show a question is about the person: sex, orientation, union, record, pay, home.

Laid out as ``personal`` is.
"""

from __future__ import annotations

ORIENTATION_STATES = (
    r"gay|straight(?! (?:away|about|after|in|into|with|forward|talking|line))|lesbian|bisexual|bi|queer|homosexual|"
    r"heterosexual|lgbt\w*|asexual|pansexual|closeted|into (?:men|women|girls|guys|boys)|attracted to|out (?=at work|"
    r"to your|\?)|one of them"
)
ORIENTATION_THINGS = (
    "sexual (?:orientation|preferences?|identity|partners?)|sexuality|boyfriend or girlfriend|sex life|same sex partner"
)
ORIENTATION_PHRASES = (
    r"\bdo you (?:prefer|like|date|fancy|sleep with|go out with) (?:men|women|boys|girls|guys|ladies)\b",
    r"\b(?:which|what|the other) (?:team|side) (?:do|would) you bat for\b|\bbat for the other (?:team|side)\b",
    r"\bare you out\b(?! of)|\bout (?:and proud|of the closet)\b|\bcome out (?:to your|as (?:gay|lesbian|bi|trans))\b",
    r"\bis your (?:partner|spouse|other half) (?:a )?(?:man|woman|male|female|he|she|boy|girl)\b|"
    r"\bsame sex (?:partner|relationship)\b(?=.*\byou)",
)
ORIENTATION_HINTS = (
    r"\b(?:gay|lesbian|bisexual|homosexual|heterosexual|sexuality|sexual orientation|lgbt\w*|queer|sex life)\b"
)

SEX_STATES = (
    r"(?:a )?(?:man|woman|male|female|girl|boy|lady|trans|transgender|transsexual|non ?binary|trans (?:man|woman)|"
    r"cis\w*|tomboy|a guy|gentleman)(?! (?:in the middle|page|month))|transitioning|intersex|emotional(?= (?:woman|"
    r"person|for a))|premenstrual|post op|pre op|pmsing"
)
SEX_THINGS = (
    "gender(?! (?:pay|data|equality|neutral|balance|reporting|studies|identity (?:service|clinic|policy)))|"
    "gender identity|biological sex|sex(?! (?:education|offenders?|disaggregated|work))|birth name|deadname|"
    "gender reassignment|sex change|transition(?= surgery|ing)|gender recognition certificate|time of the month|"
    "hormones|name before|previous (?:sex|gender|names?)|former names?|monthly cycle"
)
_FACILITIES = "toilets?|bathrooms?|loos?|changing rooms?|rest ?rooms?|locker rooms?|facilities"
SEX_PHRASES = (
    r"\b(?:not (?:get|have|see|hire|employ)|few|hardly any|no other|mostly|nearly all|all) (?:\w+ )?(?:women|men|"
    r"girls|lads|blokes|ladies|females|males|guys)\b.*\b(?:you|down there|here)\b(?!.*\b(?:recruit|attract|hire|"
    r"research|service|data)\b)|\byou\b.*\bnot (?:get|have|see) many (?:women|men|girls|ladies|blokes)\b",
    r"\byou (?:\w+ ){0,3}(?:called|known as|known by|go by|gone by|went by) (?:\w+ ){0,2}(?:something|anything|"
    r"another|other|different|else|previous|before)\b",
    rf"\b(?:which|what|whose) (?:{_FACILITIES}) (?:would|do|will|are) you\b|"
    rf"\byou (?:\w+ ){{0,3}}use (?:\w+ ){{0,2}}(?:ladies'?|men'?s|women'?s|gents'?|female|male) (?:toilets?|"
    rf"bathrooms?|loos?|changing rooms?)?\b",
    r"\b(?:you|ok|okay|all right|alright|fine)\b.*\b(?:room|team|office|site|bunch|load|crew|van|shed|gang|house|"
    r"world|place)(?:ful)? (?:full )?of (?:\w+ )?(?:lads|men|blokes|guys|girls|women|ladies|boys|"
    r"fellas)\b(?!.*\b(?:hire|recruit|attract)\b)",
    r"\byou (?:\w+ )?assigned (?:male|female)\b",
    r"\b(?:as|being|for) (?:the only|an?|the) (?:\w+ ){0,2}(?:woman|man|female|male|mother|mum|father|dad|girl|lady|"
    r"wife|single parent|parent|muslim|christian|jew|hindu|sikh|gay|lesbian|trans\w*|black|asian|disabled|older|"
    r"younger|foreigner|immigrant)\b(?:.*\b(?:you|your)\b| (?:\w+ )?(?:cope|manage|handle|feel|fit))",
    r"\b(?:you|your)\b.*\b(?:as|being) (?:the only|an?|the) (?:\w+ ){0,2}(?:woman|man|female|male|mother|mum|father|"
    r"dad|girl|lady|wife|single parent|muslim|christian|jew|gay|lesbian|foreigner|immigrant)\b(?! (?:persona|user|"
    r"patient|customer|student|character))",
    r"\b(?:work|working|report|reporting|managing|manage|managed by|taking orders|boss\w*|led|"
    r"supervis\w*) (?:\w+ ){0,3}(?:by |with |for |to |in )?(?:a |an |all |mostly |only |other |so many )*(?:men|"
    r"women|male|female|males|females|man|woman|male dominated|female dominated|lads|blokes|girls)\b(?! (?:health|"
    r"patients?|prisoners?|users?|clients?|students?|customers?|offenders?|services?|wards?|shelters?))(?=.*\b(?:you|"
    r"your|\?))(?!.*\b(?:recruit|attract|hire|retention|representation|pay gap)\b)",
    r"\b(?:can|could|should|would) (?:a |an |any )?(?:woman|man|women|men|girl|lady) (?:\w+ )?(?:do|cope|handle|"
    r"manage|lift|lead)\b",
    r"\b(?:men|guys|lads|blokes|boys|women|girls|ladies) (?:\w+ ){0,3}(?:distract|bother|intimidate|worry|put off|"
    r"frighten|upset)\w* you\b|\b(?:never|not|first|only) (?:\w+ ){0,4}(?:a )?(?:woman|man|female|male|mother|"
    r"girl) (?:in|on|doing|as|for)\b.*\byou\b",
    r"\b(?:a|any|that) (?:woman|man|girl|lady|female|male) (?:can|could|would|should|will|is) (?:\w+ ){0,3}(?:do|"
    r"cope|handle|manage|lift|lead|able|suited|up to|strong)\b",
    r"\b(?:have you|were you) (?:had|always|born|undergone|ever|planning) (?:\w+ ){0,3}(?:a man|a woman|male|female|"
    r"sex change|gender (?:reassignment|surgery)|transition(?:ed|ing)?|the operation)\b|"
    r"\bhave you (?:\w+ )?transitioned\b|\bwhat (?:gender|sex) (?:are|is|were|do|did|have) (?:you|the candidate)\b|"
    r"\bwhat was your name before\b|\bwhat were you called before\b",
)
SEX_HINTS = (
    r"\b(?:pronouns .*birth|sex change|transgender|transsexual|gender (?:reassignment|transition|identity)|"
    r"your gender|period pains?|hormones)\b"
)

UNION_STATES = (
    r"unionised|unionized|in (?:a|the|any) (?:trade |labou?r )?union|(?:a )?(?:union|shop) (?:member|rep\w*|steward|"
    r"activist|man)|pro union|anti union"
)
UNION_THINGS = (
    r"(?:trade |labou?r )?union (?:membership|card|activit(?:y|ies)|affiliations?|sympath\w+|rep\w*|background|"
    r"views)|union(?=\?)|views on (?:trade )?unions"
)
UNION_ACTS = (
    r"(?:belong to|join|joined|support|pay (?:dues )?(?:to|into)) (?:\w+ ){0,2}union\w*|(?:gone|go|been|"
    r"taken part in|joined?) (?:\w+ ){0,3}(?:strikes?|picket line|industrial action)"
)
UNION_PHRASES = (
    r"\byou\b.*\b(?:strikers|walk(?:ed)? out with)\b",
    r"\b(?:were|are|have) you (?:\w+ ){0,6}(?:member|involved|active|part|been) (?:\w+ ){0,3}(?:trade |"
    r"labou?r )?unions?\b",
    r"\bhow do you feel about (?:trade |labou?r )?unions?\b|\bwhat do you think (?:of|about) (?:trade |"
    r"labou?r )?unions?\b",
    r"\bhave you (?:ever )?(?:gone|been) on strike\b|\bcross(?:ed)? a picket\b",
)
UNION_HINTS = (
    r"\b(?:trade unions?|labou?r unions?|unions?|on strike|(?:a|the|any) strikes?|picket\w*|industrial action)\b"
)

RECORD_STATES = (
    r"arrested|convicted|cautioned by|charged with|in (?:prison|jail|gaol|trouble with the (?:police|law))|"
    r"to (?:prison|jail)|imprisoned|prosecuted|on probation(?! period)|an? (?:ex )?(?:offender|convict|felon|"
    r"criminal)|on (?:parole|bail)|locked up|inside(?=\?)|in court|known to the police|behind bars|sentenced|a suspect"
)
RECORD_THINGS = (
    r"criminal (?:records?|convictions?|history|past|background|charges)|convictions?(?! (?:politics|that|about))|"
    r"cautions?(?=\?| or)|police records?|run ins? with the (?:law|police)|brush(?:es)? with the (?:law|police)|"
    r"skeletons|spent convictions?|penalty points|asbo|time inside|prison (?:record|sentence)|rap sheet|felon(?:y|"
    r"ies)|drink driving|points on your licence"
)
RECORD_PHRASES = (
    r"\b(?:got|have) a record\?",
    r"\b(?:ever|you) (?:\w+ ){0,3}(?:broken the law|break the law|committed? an? (?:crime|offence)|"
    r"trouble with the (?:police|law)|done time|served time|been inside|pleaded guilty|found guilty|spent (?:time|"
    r"a night) in (?:a |the )?(?:prison|jail|cell|police))\b",
    r"\b(?:police|law|courts?) (?:\w+ ){0,3}(?:ever )?(?:arrest|charge|question|caution|stop)(?:ed)? you\b",
)
RECORD_HINTS = (
    r"\b(?:arrested|criminal record|convictions|prison|jail|the police|probation officer|court case|broken the law|"
    r"the wrong side of the law)\b"
)

PAY_THINGS = (
    r"(?:current|present|previous|last|existing|old|most recent) (?:base |annual |basic |total |monthly )?(?:salary|"
    r"pay|wage|wages|package|compensation|remuneration|earnings|bonus|rate|income|ctc|day rate)|pay ?slips?|p45|p60|"
    r"w 2|w2|super(?:annuation)?(?=\?| (?:on top|included|at))|salary history|pay history|earnings history"
)
_MONEY_TIMES = (
    "at|the|moment|minute|present|now|currently|these|days|today|money|wise|moneywise|salary|pay|a|an|per|year|month|"
    "hour|annually|there|just|right|roughly|in|terms|of|last|this|as|base|basic|package|your|current|previous|job|"
    "role|place|before|then|gross|net|after|tax|all"
)
PAY_PHRASES = (
    r"\bhow much (?:money )?(?:do|did|are|were|would) (?:you|they|your \w+(?: \w+)?) (?:\w+ )?(?:earn|earning|make|"
    r"making|paid|pay you|paying you|on|getting|get|take home|bring home)\b(?! (?:of|out|from the|done|use))",
    # "what do you make of it?" asks for a judgement, and so does "what do you make?" once a situation is told
    rf"^(?:(?:and|so|ok|okay|now|well),? )*what (?:do|did) you (?:currently |now |"
    rf"actually )?make(?: (?:{_MONEY_TIMES}))*\?$",
    rf"\bwhat (?:do|did) you (?:currently |now |actually )?make (?:{_MONEY_TIMES})(?: (?:{_MONEY_TIMES}))*\?",
    r"\bwhat (?:do|did|are|were) you (?:currently |now |previously |actually )?(?:earn|earning|paid|being paid|"
    r"getting paid|get paid|on|take home)(?: (?:now|currently|today|before|then|there|a year|per year|annually|"
    r"at (?:the moment|present|your)|in your (?:current|last|previous)|as a|per))*(?:\?|$| (?:\w+ ){0,4}(?:job|role|"
    r"employer|company|post|position)\b)",
    r"\b(?:what|how much) (?:is|was|were|are|do|did|does) (?:\w+ ){0,3}(?:salary|pay|package|wage|earnings|income|"
    r"bonus)\b(?=.*\b(?:current|last|previous|present|now|before|at the moment|today|old|former|"
    r"most recent)\b)(?=.*\b(?:you|your|the candidate)\b|.*\?)(?!.*\b(?:system|calculat\w+|process|tool|report|data|"
    r"team's)\b)",
    r"\b(?:current|last|previous|present|most recent|former|old) (?:\w+ ){0,3}(?:salary|pay|wage|wages|package|"
    r"compensation|earnings|remuneration|bonus)\b(?! (?:system|data|process|project|reviews?|bands?|run|structure|"
    r"policy|tool))",
    r"\b(?:earn|earning|earned|making|paid) (?:\w+ ){0,3}(?:now|currently|at the moment|at present|"
    r"in your (?:current|last|present|previous)|right now|at your (?:current|last|present|previous))\b(?=.*\b(?:you|"
    r"what|how much)\b|.*\?)(?!.*\bdecisions?\b)",
    rf"\bwhat (?:are|were) you (?:\w+ )?(?:on|earning|paid)(?: (?:{_MONEY_TIMES}))*\?|\bwhat (?:are|"
    rf"were) you (?:\w+ )?making (?:{_MONEY_TIMES})(?: (?:{_MONEY_TIMES}))*\?|\bhow much do you (?:\w+ )?(?:earn|"
    rf"make|get paid)\b(?! of)",
    r"\bwhat (?:did|does|do|were|are|is|was|has|have) (?:they|he|she|your (?:\w+ )?(?:employer|company|boss|firm|job|"
    r"place|lot)) (?:\w+ )?(?:pay|paying|paid|give|giving) you\b",
)
PAY_HINTS = (
    r"\b(?:salary|salaries|pay ?slips?|wages?|bonus(?:es)?|p60|p45|your pay|(?:are|were|was|get|got|"
    r"being) (?:you )?paid|you paid|remuneration|pay rise|take home pay|compensation package)\b"
)

HARASSMENT_STATES = (
    r"(?:a )?virgin|naked|attracted to (?:me|us)|imagining|flirt(?:y|ing|atious)|a good kisser|kinky|sexually \w+|"
    r"sexy|hot(?=\?)|wearing (?:a |any )?(?:bra|underwear|tights|make ?up|lingerie)"
)
HARASSMENT_PHRASES = (
    r"\b(?:underwear|lingerie|knickers|bra size|cup size|naked|nude)\b(?=.*\byou\b|.*\?)(?!.*\b(?:sell|sold|shop|"
    r"customer|range|product|patient|resident|buying|images?|photos?|eye)\w*\b)",
    r"\b(?:will|would|do|could|can) you (?:\w+ ){0,2}wear (?:\w+ ){0,2}(?:heels|make ?up|skirts?|dress(?:es)?|tights|"
    r"lipstick|stockings)\b",
    r"\byou\b.*\b(?:dinner|drinks?|a drink|date|bed|home) with (?:me|the boss|him|us after)\b|\btake (?:me|the boss|"
    r"him) out\b|\bsleep with\b|\b(?:give|gimme|show) (?:me|us) (?:a )?(?:kiss|twirl|smile)\b",
)

PRIVATE_STATES = (
    r"on (?:benefits?|welfare|the dole|the social|universal credit|jobseeker'?s?(?: allowance)?|centrelink|"
    r"food stamps|housing benefit|pip|income support)|(?:in|up to your (?:neck|ears) in) (?:\w+ )?(?:debt|arrears)|"
    r"(?:declared )?bankrupt|insolvent|claiming(?= (?:benefits?|anything)|\?)|blacklisted for credit|a home ?owner|"
    r"on the (?:property|housing) ladder"
)
PRIVATE_THINGS = (
    r"pets|blood type|(?:home |current |postal )?address(?= \w+$|\?)|postcode|neighbou?rs|neighbou?rhood|"
    r"(?:personal |private )?(?:facebook|instagram|tiktok|snapchat|social media) (?:password|account|profile|page|"
    r"login|handle)|credit (?:score|rating|history)|debts?(?= (?:or|and)|\?)|mortgage|tattoos?|piercings?|"
    r"personal problems|financial (?:difficulties|problems|situation)|money (?:problems|worries)|"
    r"(?:county court )?judge?ments?(?= against| registered)|ccjs?|bankruptc(?:y|ies)|arrears|student (?:loans?|"
    r"debt)|overdraft|loans?(?= to pay|\?)|living arrangements|home address|drinking habits|bank balance"
)
PRIVATE_PHRASES = (
    r"\b(?:a )?(?:victim|survivor) of (?:domestic|sexual|child) (?:abuse|violence|"
    r"assault)\b(?=.*\?)(?<!support a)(?!.*\b(?:support|help|referral|client|service)\w*\b)",
    r"\b(?:been|ever) sued\b|\bsued (?:an?|your) (?:employer|company|boss)\b|\btaken (?:an?|"
    r"your) (?:\w+ )?employer to (?:a )?tribunal\b",
    r"\b(?:club|lodge|society|fraternity|sorority|masons|freemasons)\b.*\byou (?:\w+ )?(?:belong|go|a member|join|"
    r"in)\b",
    r"\b(?:what|which) (?:\w+ ){0,2}(?:clubs?|societies|lodges?|organi[sz]ations) (?:\w+ ){0,4}(?:do|"
    r"are) you (?:\w+ )?(?:belong|in|a member|join)",
    r"\bdo you (?:own|have|drive) (?:a|your own) (?:car|vehicle)\b",
    r"\bdo you (?:own|rent) (?:\w+ ){0,3}(?:home|house|flat|property|place)\b|\bdo you own or rent\b|\brent or own\b|"
    r"\bhomeowner\b.*\byou\b",
    r"\bhave you (?:ever )?(?:been |gone )?(?:declared )?bankrupt\b|\b(?:file|filed) for bankruptcy\b|"
    r"\bdiscrimination (?:charge|claim|complaint)s?\b(?=.*\byou (?:ever )?(?:filed|made|brought|raised)|"
    r".*\?)(?!.*\b(?:investigat\w+|handle\w*|staff)\b)|\bare you in (?:\w+ )?debt\b|\bdo you owe\b",
    r"\bwhat (?:do|does|did) your (?:parents|husband|wife|partner|spouse|father|mother) do\b|"
    r"\bwhat school did you go to\b|\bwhich school did you go to\b",
    r"\b(?:type|kind|sort) of (?:military )?discharge\b|\bhonourabl[ey] discharged\b|\bhonorabl[ey] discharged\b",
)
