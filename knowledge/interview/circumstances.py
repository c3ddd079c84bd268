"""More words that show a question is about the person: sex, orientation, union, record, pay, home.

Laid out as ``personal`` is.
"""

from __future__ import annotations

ORIENTATION_STATES = (
    "gay|straight(?! (?:away|about|after|in|into|with|forward|talking|line))|lesbian|bisexual|bi|queer|"
    "homosexual|heterosexual|"
    "lgbt\\w*|asexual|pansexual|closeted|into (?:men|women|girls|guys|boys)|attracted to|out (?=at work|"
    "to your|\\?)|one of them"
)
ORIENTATION_THINGS = (
    "sexual (?:orientation|preferences?|identity|partners?)|sexuality|boyfriend or girlfriend|sex life|same sex partner"
)
ORIENTATION_PHRASES = (
    r"\bdo you (?:prefer|like|date|fancy|sleep with|go out with) (?:men|women|boys|girls|guys|ladies)\b",
    r"\bare you out\b(?! of)|\bout (?:and proud|of the closet)\b|\bcome out (?:to your|as (?:gay|lesbian|"
    r"bi|trans))\b",
    r"\bis your (?:partner|spouse|other half) (?:a )?(?:man|woman|male|female|he|she|boy|girl)\b|\bsame "
    r"sex (?:partner|relationship)\b"
    r"(?=.*\byou)",
)
ORIENTATION_HINTS = (
    r"\b(?:gay|lesbian|bisexual|homosexual|heterosexual|sexuality|sexual orientation|lgbt\w*|queer|sex "
    r"life)\b"
)

SEX_STATES = (
    "(?:a )?(?:man|woman|male|female|girl|boy|lady|trans|transgender|transsexual|non ?binary|trans (?:man|"
    "woman)|cis\\w*|tomboy|"
    "a guy|gentleman)(?! (?:in the middle|page|month))|transitioning|intersex|emotional(?= (?:woman|"
    "person|for a))|premenstrual|"
    "post op|pre op|pmsing"
)
SEX_THINGS = (
    "gender(?! (?:pay|data|equality|neutral|balance|reporting|studies|identity (?:service|clinic|"
    "policy)))|gender identity|biological "
    "sex|sex(?! (?:education|offenders?|disaggregated|work))|birth name|deadname|gender reassignment|sex "
    "change|transition(?= surgery|ing)|"
    "gender recognition certificate|time of the month|hormones|name before|previous (?:sex|gender|names?)|"
    "former names?|monthly cycle"
)
SEX_PHRASES = (
    r"\byou (?:\w+ )?assigned (?:male|female)\b",
    r"\b(?:as|being|for) (?:the only|an?|the) (?:\w+ ){0,2}(?:woman|man|female|male|mother|mum|father|dad|"
    r"girl|lady|wife|single parent|"
    r"parent|muslim|christian|jew|hindu|sikh|gay|lesbian|trans\w*|black|asian|disabled|older|younger|"
    r"foreigner|immigrant)\b(?:.*\b(?:you|your)\b|"
    r" (?:\w+ )?(?:cope|manage|handle|feel|fit))",
    r"\b(?:you|your)\b.*\b(?:as|being) (?:the only|an?|the) (?:\w+ ){0,2}(?:woman|man|female|male|mother|"
    r"mum|father|dad|girl|lady|wife|"
    r"single parent|muslim|christian|jew|gay|lesbian|foreigner|immigrant)\b(?! (?:persona|user|patient|"
    r"customer|student|character))",
    r"\b(?:work|working|report|reporting|managing|manage|managed by|taking orders|boss\w*|led|"
    r"supervis\w*) (?:\w+ ){0,3}(?:by |with |for |to |"
    r"in )?(?:a |an |all |mostly |only |other |so many )*(?:men|women|male|female|males|females|man|woman|"
    r"male dominated|female dominated|lads|blokes|girls)\b"
    r"(?! (?:health|patients?|prisoners?|users?|clients?|students?|customers?|offenders?|services?|wards?|"
    r"shelters?))(?=.*\b(?:you|your|\?))"
    r"(?!.*\b(?:recruit|attract|hire|retention|representation|pay gap)\b)",
    r"\b(?:can|could|should|would) (?:a |an |any )?(?:woman|man|women|men|girl|lady) (?:\w+ )?(?:do|cope|"
    r"handle|manage|lift|lead)\b",
    r"\b(?:men|guys|lads|blokes|boys|women|girls|ladies) (?:\w+ ){0,3}(?:distract|bother|intimidate|worry|"
    r"put off|frighten|upset)\w* you\b|\b(?:never|not|first|"
    r"only) (?:\w+ ){0,4}(?:a )?(?:woman|man|female|male|mother|girl) (?:in|on|doing|as|for)\b.*\byou\b",
    r"\b(?:a|any|that) (?:woman|man|girl|lady|female|male) (?:can|could|would|should|will|is) (?:\w+ "
    r"){0,3}(?:do|cope|handle|manage|lift|lead|able|"
    r"suited|up to|strong)\b",
    r"\b(?:have you|were you) (?:had|always|born|undergone|ever|planning) (?:\w+ ){0,3}(?:a man|a woman|"
    r"male|female|sex change|gender "
    r"(?:reassignment|surgery)|transition(?:ed|ing)?|the operation)\b|\bhave you (?:\w+ )?transitioned\b|"
    r"\bwhat (?:gender|sex) (?:are|is|were|do|"
    r"did|have) (?:you|the candidate)\b|\bwhat was your name before\b|\bwhat were you called before\b",
)
SEX_HINTS = (
    r"\b(?:pronouns .*birth|sex change|transgender|transsexual|gender (?:reassignment|transition|"
    r"identity)|your gender|period pains?|hormones)\b"
)

UNION_STATES = (
    "unionised|unionized|in (?:a|the|any) (?:trade |labou?r )?union|(?:a )?(?:union|shop) (?:member|"
    "rep\\w*|steward|activist|man)|pro union|anti union"
)
UNION_THINGS = (
    "(?:trade |labou?r )?union (?:membership|card|activit(?:y|ies)|affiliations?|sympath\\w+|rep\\w*|"
    "background|views)|union(?=\\?)|views on (?:trade )?unions"
)
UNION_ACTS = (
    "(?:belong to|join|joined|support|pay (?:dues )?(?:to|into)) (?:\\w+ ){0,2}union\\w*|(?:gone|go|been|"
    "taken part in|joined?) (?:\\w+ ){0,3}"
    "(?:strikes?|picket line|industrial action)"
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
    r"\b(?:trade unions?|labou?r unions?|unions?|on strike|(?:a|the|any) strikes?|picket\w*|industrial "
    r"action)\b"
)

RECORD_STATES = (
    "arrested|convicted|cautioned by|charged with|in (?:prison|jail|gaol|trouble with the (?:police|law))|"
    "to (?:prison|jail)|imprisoned|"
    "prosecuted|on probation(?! period)|an? (?:ex )?(?:offender|convict|felon|criminal)|on (?:parole|"
    "bail)|locked up|inside(?=\\?)|in court|"
    "known to the police|behind bars|sentenced|a suspect"
)
RECORD_THINGS = (
    "criminal (?:records?|convictions?|history|past|background|charges)|convictions?(?! (?:politics|that|"
    "about))|cautions?(?=\\?| or)|"
    "police records?|run ins? with the (?:law|police)|brush(?:es)? with the (?:law|police)|skeletons|"
    "spent convictions?|penalty points|asbo|"
    "time inside|prison (?:record|sentence)|rap sheet|felon(?:y|ies)|drink driving|points on your licence"
)
RECORD_PHRASES = (
    r"\b(?:got|have) a record\?",
    r"\b(?:ever|you) (?:\w+ ){0,3}(?:broken the law|break the law|committed? an? (?:crime|offence)|"
    r"trouble with the (?:police|law)|done time|"
    r"served time|been inside|pleaded guilty|found guilty|spent (?:time|a night) in (?:a |the )?(?:prison|"
    r"jail|cell|police))\b",
    r"\b(?:police|law|courts?) (?:\w+ ){0,3}(?:ever )?(?:arrest|charge|question|caution|stop)(?:ed)? you\b",
)
RECORD_HINTS = (
    r"\b(?:arrested|criminal record|convictions|prison|jail|the police|probation officer|court case|"
    r"broken the law|the wrong side of the law)\b"
)

PAY_THINGS = (
    "(?:current|present|previous|last|existing|old|most recent) (?:base |annual |basic |total |monthly "
    ")?(?:salary|pay|wage|wages|package|"
    "compensation|remuneration|earnings|bonus|rate|income|ctc|day rate)|pay ?slips?|p45|p60|salary "
    "history|pay history|earnings history"
)
PAY_PHRASES = (
    r"\bhow much (?:money )?(?:do|did|are|were|would) (?:you|they|your \w+(?: \w+)?) (?:\w+ )?(?:earn|"
    r"earning|make|making|paid|pay you|paying you|on|"
    r"getting|get|take home|bring home)\b(?! (?:of|out|from the|done|use))",
    r"\bwhat (?:do|did|are|were) you (?:currently |now |previously |actually )?(?:earn|earning|paid|being "
    r"paid|getting paid|get paid|making|make|on|take "
    r"home)(?: (?:now|currently|today|before|then|there|a year|per year|annually|at (?:the moment|present|"
    r"your)|in your (?:current|last|previous)|as a|per))"
    r"*(?:\?|$| (?:\w+ ){0,4}(?:job|role|employer|company|post|position)\b)",
    r"\b(?:what|how much) (?:is|was|were|are|do|did|does) (?:\w+ ){0,3}(?:salary|pay|package|wage|"
    r"earnings|income|bonus)\b(?=.*\b(?:current|last|"
    r"previous|present|now|before|at the moment|today|old|former|most recent)\b)(?=.*\b(?:you|your|the "
    r"candidate)\b|.*\?)"
    r"(?!.*\b(?:system|calculat\w+|process|tool|report|data|team's)\b)",
    r"\b(?:current|last|previous|present|most recent|former|old) (?:\w+ ){0,3}(?:salary|pay|wage|wages|"
    r"package|compensation|earnings|remuneration|"
    r"bonus)\b(?! (?:system|data|process|project|reviews?|bands?|run|structure|policy|tool))",
    r"\b(?:earn|earning|earned|making|paid) (?:\w+ ){0,3}(?:now|currently|at the moment|at present|in "
    r"your (?:current|last|present|previous)|"
    r"right now|at your (?:current|last|present|previous))\b(?=.*\b(?:you|what|how much)\b|"
    r".*\?)(?!.*\bdecisions?\b)",
    r"\bwhat (?:are|were) you (?:\w+ )?(?:on|earning|paid|making)(?: \w+){0,3}\?|\bhow much do you (?:\w+ "
    r")?(?:earn|make|get paid)\b(?! of)",
    r"\bwhat (?:did|does|do) (?:they|your (?:\w+ )?(?:employer|company|boss|firm|job)) (?:\w+ )?(?:pay|"
    r"give) you\b",
)
PAY_HINTS = (
    r"\b(?:salary|salaries|pay ?slips?|wages?|bonus(?:es)?|p60|p45|your pay|(?:are|were|was|get|got|"
    r"being) (?:you )?paid|you paid|remuneration|pay rise|"
    r"take home pay|compensation package)\b"
)

PRIVATE_THINGS = (
    "(?:personal |private )?(?:facebook|instagram|tiktok|snapchat|social media) (?:password|account|"
    "profile|page|login|handle)|credit (?:score|"
    "rating|history)|debts?(?= (?:or|and)|\\?)|mortgage|tattoos?|piercings?|personal problems|financial "
    "(?:difficulties|problems|situation)|"
    "money (?:problems|worries)|living arrangements|home address|drinking habits|bank balance"
)
PRIVATE_PHRASES = (
    r"\b(?:what|which) (?:\w+ ){0,2}(?:clubs?|societies|lodges?|organi[sz]ations) (?:\w+ ){0,4}(?:do|are) "
    r"you (?:\w+ )?(?:belong|in|a member|join)",
    r"\bdo you (?:own|have|drive) (?:a|your own) (?:car|vehicle)\b",
    r"\bdo you (?:own|rent) (?:\w+ ){0,3}(?:home|house|flat|property|place)\b|\bdo you own or rent\b|"
    r"\brent or own\b|\bhomeowner\b.*\byou\b",
    r"\bhave you (?:ever )?(?:been |gone )?(?:declared )?bankrupt\b|\b(?:file|filed) for bankruptcy\b|"
    r"\bdiscrimination (?:charge|claim|complaint)s?\b(?=.*\byou (?:ever )?(?:filed|made|brought|raised)|"
    r".*\?)(?!.*\b(?:investigat\w+|handle\w*|staff)\b)|\bare you in (?:\w+ )?debt\b|\bdo you owe\b",
    r"\bwhat (?:do|does|did) your (?:parents|husband|wife|partner|spouse|father|mother) do\b|\bwhat "
    r"school did you go to\b|\bwhich school did you go to\b",
    r"\b(?:type|kind|sort) of (?:military )?discharge\b|\bhonourabl[ey] discharged\b|\bhonorabl[ey] "
    r"discharged\b",
)
