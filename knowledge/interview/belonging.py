"""More words that show a question is about the person: origin, belief, sex, orientation, union, record, pay, home.

Laid out as ``personal`` is; knows no sentence frames and no law.
"""

from __future__ import annotations

_NATIONS = (
    "british|english|scottish|welsh|irish|polish|romanian|bulgarian|ukrainian|russian|american|indian|pakistani|bangladeshi|"
    "chinese|japanese|korean|nigerian|ghanaian|somali|jamaican|caribbean|african|asian|european|arab|turkish|iranian|iraqi|"
    "afghan|french|german|italian|spanish|portuguese|greek|latino|latina|hispanic|jewish|gypsy|roma|a traveller|foreign|"
    "a foreigner|an immigrant|an? asylum seeker|a refugee|mixed race|white|black|brown|coloured|ethnic|an? ethnic minority"
)
RACE_STATES = (
    rf"(?:{_NATIONS})(?! (?:to|speaking|language|teams?|market|markets|offices?|box|hat|spot|law|rules|standard|history|"
    r"literature|art|gdpr|regulations?))|(?:a |an )?(?:\w+ )?citizen(?:s)?|(?:a )?(?:uk|us|eu|british) national|"
    r"(?:originally|really|actually) from|from (?:here|round here|around here|abroad|overseas|this country|the uk|the eu|"
    r"another country|outside|africa|asia|india|europe|originally)|born (?:here|in (?:this country|the uk|britain|england|"
    r"scotland|wales|the country)|abroad|overseas)|a (?:native|mother tongue) (?:\w+ )?speaker|"
    r"native (?:english )?speaker|local to (?:this country|the area)|an? expat"
)
RACE_THINGS = (
    "nationality|nationalities|citizenship|passport|ethnicity|ethnic (?:origin|group|background)|racial background|race(?! "
    "conditions?| results?| director| day| meeting| horses?)|skin (?:colou?r)?|complexion|ancestry|ancestors|heritage|"
    "national origin|language(?= (?:at home|of your)|\\?)|country of (?:origin|birth)|birth ?place|place of birth|home country|native (?:country|language|tongue)|"
    "mother tongue|first language|accent|cultural background|cultural heritage|cultural roots|roots|homeland|immigration status|"
    "visa status|hair(?: colou?r|style)?|(?:last|sur) ?name (?:come|from|mean)|surname|parents (?:from|born)|tribe|caste|clan"
)
RACE_PHRASES = (
    r"\bwhere (?:are|is|were|do|does|did) (?:you|your (?:family|parents|people|ancestors|accent|name|surname|folks|relatives|"
    r"mother|father|last name|roots))\b(?: \w+){0,3} (?:from|born|come from|hail from|originate|raised|grow up|brought up|grew up)\b"
    r"(?! (?:in your|a career|professionally))",
    r"\bwhere (?:is|was) (?:home|that (?:accent|name|surname)|the accent)\b|\bwhat (?:is|was) (?:that|the) accent\b|\b(?:that|an?|your|"
    r"strong|lovely|foreign|unusual|interesting) (?:\w+ )?accent\b|\bwhat country (?:are|do|did|were)\b|\bwhich country (?:are you|were "
    r"you|do you come|did you (?:come|grow))\b",
    r"\bwhat (?:\w+ )?(?:nationality|ethnicity|race|caste|country)(?: and \w+)? (?:are|is|do|does|would|were) (?:you|the candidate|your)",
    r"\b(?:is|was) (?:english|welsh|that name|this name) (?:\w+ ){0,3}(?:your|first|native|mother|second)\b|\benglish (?:is|as) (?:\w+ )"
    r"{0,2}(?:first|native|mother|second) (?:language|tongue)\b(?=.*\byou)(?!.*\b(?:users?|learners?|students?|pupils?|readers?|"
    r"teach|taught|audience)\b)",
    r"\bwhat languages? (?:do|did|does) (?:you|your (?:family|parents)) (?:speak|use|talk) (?:at home|with your|growing up|as a child)",
    r"\b(?:your|speak|spoken|learn|learned|learnt|pick up) (?:\w+ )?english (?:so|very|that|really|is|sounds|seems)\b|\bwhere did you learn "
    r"(?:to speak )?english\b",
    r"\b(?:people|persons?|colleagues|folk) of (?:other|different|another|your) (?:races?|colou?rs?|ethnicit\w+)\b.*\byou|\bare your papers\b|\byour (?:immigration )?papers\b",
    r"\b(?:your|that) (?:real|birth|original|given|christian|foreign) name\b|\b(?:people|someone|folk|men|women) (?:like you|from your (?:\w+ )?(?:culture|"
    r"country|background|community|religion|part of the world|race))\b|\byour own language\b",
    r"\bhow long (?:have|has|had) (?:you|your family) (?:\w+ )?(?:lived|been|resided|settled) (?:in|here)\b(?! (?:your|the) "
    r"(?:role|industry|sector|job|position|post|team|field|profession))",
    r"\bwhen did (?:you|your (?:family|parents)) (?:\w+ )?(?:come to|arrive in|move to|immigrate|emigrate|settle in) (?:the|this|britain|"
    r"england|scotland|wales|london|here)",
    r"\b(?:your|that) (?:\w+ )?(?:name|surname) (?:is|sounds|looks|seems) (?:\w+ )?(?:unusual|foreign|exotic|different|interesting|hard|"
    r"difficult|jewish|muslim|african|indian|polish|irish|not|lovely)|\bhow do you pronounce your\b.*\bfrom\b|\b(?:is|was) (?:that|this|it|yours) an? (?:\w+ )?(?:name|accent|surname)\b|\bwhat kind of (?:name|"
    r"accent) is\b|\bwhat sort of (?:name|accent) is\b|\borigin of your (?:\w+ )?(?:name|surname)\b",
    r"\b(?:indefinite|settled|pre settled|leave to remain)\b.*\byou\b|\byou\b.*\b(?:indefinite leave|settled status|leave to remain)\b",
    r"\b(?:go|going|went|return|returning|move|moving) (?:back )?(?:home )?to your (?:own |home )?country\b",
)
RACE_HINTS = (
    r"\b(?:nationality|immigrants?|immigrated|visa|passport|ethnicity|ethnic|ancestry|mother tongue|native (?:speaker|language|country)|skin colou?r|"
    r"your (?:own )?(?:people|country|culture|roots|race)|(?:foreign|strong|thick) accent|home country|born in)\b"
)


_FAITHS = (
    "religious|christian|catholic|protestant|muslim|jewish|hindu|sikh|buddhist|atheist|agnostic|mormon|quaker|orthodox|"
    "baptist|born again|believer|a jehovah'?s witness|church ?goer|religion|of (?:any|a particular) (?:faith|religion)|"
    "observant|kosher|halal|conservative|labour supporter|tory|socialist|liberal|republican|democrat|left wing|right wing|woke|"
    "a feminist|a vegan|vegan|vegetarian|fasting|pro life|pro choice|a brexiteer|a remainer|politically (?:active|minded)"
)
RELIGION_STATES = rf"(?:{_FAITHS})(?! (?:with (?:my|the|your) (?:estimate|figure)|approach|about))"
RELIGION_THINGS = (
    "religion|faith(?! in)|religious (?:beliefs?|views?|background|affiliation|practices?|observances?|holidays?|commitments?|"
    "objections?|needs?|obligations?|reasons?)|church|mosque|synagogue|temple|parish|god|beliefs?(?= (?:and|or|prevent|stop|mean|"
    "affect|clash|allow|about (?:god|religion))|\\?)|political (?:views?|opinions?|beliefs?|leanings?|affiliations?|party|"
    "allegiance)|politics|views on (?:brexit|religion|abortion|immigration|palestine|israel|trump|independence)|sabbath|shabbat|headscarf|"
    "hijab|turban|beard|dreadlocks|afro|braids|head ?(?:covering|wear)|burqa|niqab|kippah|skullcap|crucifix|prayers?|prayer times"
)
RELIGION_ACTS = (
    "pray|worship|fast(?= (?:during|for|in)|\\?)|go to (?:church|mosque|synagogue|temple|mass|sunday)|attend (?:a |any )?(?:church|mosque|"
    "synagogue|temple|mass|services|religious|place of worship)|observe (?:\\w+ ){0,2}(?:religious|sabbath|shabbat|ramadan|lent|holidays?|"
    "passover|yom|diwali|fasts?|holy|festivals?)|celebrate (?:christmas|easter|ramadan|eid|diwali|hanukkah|passover|any)|believe in "
    "(?:god|a god|heaven|an afterlife|any)|vote(?! (?:for|on) (?:a |the )?(?:feature|story|stories|option|design|proposal|motion))|eat "
    "(?:pork|meat|beef|halal|kosher)|belong to (?:a |any )?(?:church|faith|religion|religious|congregation|political|party)|support "
    "(?:labour|israel|palestine|hamas|the conservatives|a political|any political|independence|brexit|the tories)|(?:practi[sc]e|follow) (?:an? |any |your |the )?(?:religion|faith|islam\\w*|christian\\w*|judaism|buddhism|hinduism|sikhism)|"
    "wear (?:a |that |the )?(?:hijab|turban|headscarf|cross|burqa|niqab|kippah|head covering)"
)
RELIGION_PHRASES = (
    r"\b(?:how do you feel|what do you think|your (?:views?|opinions?|stance|position)) (?:about|of|on) (?:abortion|religion|god|immigration|gay marriage|"
    r"brexit|trump|israel|palestine|politics|the (?:prime minister|president|government|royal family))\b",
    r"\b(?:what|which) (?:religion|faith|church|god|denomination|political party|party|religious (?:group|holidays|festivals)|"
    r"place of worship)\b.*\b(?:you|your|the candidate)\b(?!.*\b(?:calendar|data|database|model|form|tool)\b)",
    r"\bwho (?:did|do|will|would) you (?:\w+ )?vote for\b|\bhow (?:did|do|will|would) you vote\b(?! on)",
    r"\b(?:religion|faith|religious (?:beliefs?|holidays?|reasons?|observance\w*|commitments?|festivals?|duties)|sabbath|ramadan|prayers?|"
    r"pray)\b.*\b(?:prevent|stop|affect|interfere|time off|days? off|stand in|working on|work on|work (?:at )?weekends?|clash|"
    r"unable|problem|during the (?:working )?day)\b(?!.*\b(?:users?|customers?|staff|team members|colleagues?|employees|patients|pupils)\b)",
    r"\b(?:need|want|require|take|have) (?:\w+ ){0,4}(?:off|leave|breaks?|room|time) (?:\w+ ){0,2}(?:for|to|on|at) (?:\w+ ){0,2}(?:religious|"
    r"prayers?|pray|ramadan|eid|sabbath|church|diwali|easter|friday prayers?|worship)\b(?!.*\b(?:colleague|team|staff|users?)\b)",
    r"\bwhat (?:do you do|are you doing|do you get up to) on (?:a )?(?:sundays?|saturdays?|fridays?)\b",
)

RELIGION_HINTS = (
    r"\b(?:church|mosque|synagogue|sabbath|pray|prayers?|praying|ramadan|religio(?:n|ns|us)|your faith|kosher|halal|god|bible|quran|koran|vote|voted|"
    r"voting|brexit|israel|palestine|gaza|general election|hijab|turban|headscarf|christian\w*|islam\w*|judaism|muslim|jewish|hindu|sikh|christmas|eid|easter|"
    r"left wing|right wing|political (?:views|party))\b"
)

ORIENTATION_STATES = (
    "gay|straight(?! (?:away|about|after|in|into|with|forward|talking|line))|lesbian|bisexual|bi|queer|homosexual|heterosexual|"
    "lgbt\\w*|asexual|pansexual|closeted|into (?:men|women|girls|guys|boys)|attracted to|out (?=at work|to your|\\?)|one of them"
)
ORIENTATION_THINGS = "sexual (?:orientation|preferences?|identity|partners?)|sexuality|boyfriend or girlfriend|sex life|same sex partner"
ORIENTATION_PHRASES = (
    r"\bdo you (?:prefer|like|date|fancy|sleep with|go out with) (?:men|women|boys|girls|guys|ladies)\b",
    r"\bare you out\b(?! of)|\bout (?:and proud|of the closet)\b|\bcome out (?:to your|as (?:gay|lesbian|bi|trans))\b",
    r"\bis your (?:partner|spouse|other half) (?:a )?(?:man|woman|male|female|he|she|boy|girl)\b|\bsame sex (?:partner|relationship)\b"
    r"(?=.*\byou)",
)

ORIENTATION_HINTS = r"\b(?:gay|lesbian|bisexual|homosexual|heterosexual|sexuality|sexual orientation|lgbt\w*|queer|sex life)\b"

SEX_STATES = (
    "(?:a )?(?:man|woman|male|female|girl|boy|lady|trans|transgender|transsexual|non ?binary|trans (?:man|woman)|cis\\w*|tomboy|"
    "a guy|gentleman)(?! (?:in the middle|page|month))|transitioning|intersex|emotional(?= (?:woman|person|for a))|premenstrual|"
    "post op|pre op|pmsing"
)
SEX_THINGS = (
    "gender(?! (?:pay|data|equality|neutral|balance|reporting|studies|identity (?:service|clinic|policy)))|gender identity|biological "
    "sex|sex(?! (?:education|offenders?|disaggregated|work))|birth name|deadname|gender reassignment|sex change|transition(?= surgery|ing)|"
    "gender recognition certificate|time of the month|hormones|name before|previous (?:sex|gender|names?)|former names?|monthly cycle"
)
SEX_PHRASES = (
    r"\b(?:as|being|for) (?:the only|an?|the) (?:\w+ ){0,2}(?:woman|man|female|male|mother|mum|father|dad|girl|lady|wife|single parent|"
    r"parent|muslim|christian|jew|hindu|sikh|gay|lesbian|trans\w*|black|asian|disabled|older|younger|foreigner|immigrant)\b(?:.*\b(?:you|your)\b|"
    r" (?:\w+ )?(?:cope|manage|handle|feel|fit))",
    r"\b(?:you|your)\b.*\b(?:as|being) (?:the only|an?|the) (?:\w+ ){0,2}(?:woman|man|female|male|mother|mum|father|dad|girl|lady|wife|"
    r"single parent|muslim|christian|jew|gay|lesbian|foreigner|immigrant)\b(?! (?:persona|user|patient|customer|student|character))",
    r"\b(?:work|working|report|reporting|managing|manage|managed by|taking orders|boss\w*|led|supervis\w*) (?:\w+ ){0,3}(?:by |with |for |to |"
    r"in )?(?:a |an |all |mostly |only |other |so many )*(?:men|women|male|female|males|females|man|woman|male dominated|female dominated|lads|blokes|girls)\b"
    r"(?! (?:health|patients?|prisoners?|users?|clients?|students?|customers?|offenders?|services?|wards?|shelters?))(?=.*\b(?:you|your|\?))"
    r"(?!.*\b(?:recruit|attract|hire|retention|representation|pay gap)\b)",
    r"\b(?:can|could|should|would) (?:a |an |any )?(?:woman|man|women|men|girl|lady) (?:\w+ )?(?:do|cope|handle|manage|lift|lead)\b",
    r"\b(?:men|guys|lads|blokes|boys|women|girls|ladies) (?:\w+ ){0,3}(?:distract|bother|intimidate|worry|put off|frighten|upset)\w* you\b|\b(?:never|not|first|"
    r"only) (?:\w+ ){0,4}(?:a )?(?:woman|man|female|male|mother|girl) (?:in|on|doing|as|for)\b.*\byou\b",
    r"\b(?:a|any|that) (?:woman|man|girl|lady|female|male) (?:can|could|would|should|will|is) (?:\w+ ){0,3}(?:do|cope|handle|manage|lift|lead|able|"
    r"suited|up to|strong)\b",
    r"\b(?:have you|were you) (?:had|always|born|undergone|ever|planning) (?:\w+ ){0,3}(?:a man|a woman|male|female|sex change|gender "
    r"(?:reassignment|surgery)|transition(?:ed|ing)?|the operation)\b|\bhave you (?:\w+ )?transitioned\b|\bwhat (?:gender|sex) (?:are|is|were|do|"
    r"did|have) (?:you|the candidate)\b|\bwhat was your name before\b|\bwhat were you called before\b",
)

SEX_HINTS = r"\b(?:pronouns .*birth|sex change|transgender|transsexual|gender (?:reassignment|transition|identity)|your gender|period pains?|hormones)\b"

UNION_STATES = "unionised|unionized|in (?:a|the|any) (?:trade |labou?r )?union|(?:a )?(?:union|shop) (?:member|rep\\w*|steward|activist|man)|pro union|anti union"
UNION_THINGS = "(?:trade |labou?r )?union (?:membership|card|activit(?:y|ies)|affiliations?|sympath\\w+|rep\\w*|background|views)|union(?=\\?)|views on (?:trade )?unions"
UNION_ACTS = (
    "(?:belong to|join|joined|support|pay (?:dues )?(?:to|into)) (?:\\w+ ){0,2}union\\w*|(?:gone|go|been|taken part in|joined?) (?:\\w+ ){0,3}"
    "(?:strikes?|picket line|industrial action)"
)
UNION_PHRASES = (
    r"\b(?:were|are|have) you (?:\w+ ){0,6}(?:member|involved|active|part|been) (?:\w+ ){0,3}(?:trade |labou?r )?unions?\b",
    r"\bhow do you feel about (?:trade |labou?r )?unions?\b|\bwhat do you think (?:of|about) (?:trade |labou?r )?unions?\b",
    r"\bhave you (?:ever )?(?:gone|been) on strike\b|\bcross(?:ed)? a picket\b",
)

UNION_HINTS = r"\b(?:trade unions?|labou?r unions?|unions?|on strike|(?:a|the|any) strikes?|picket\w*|industrial action)\b"

RECORD_STATES = (
    "arrested|convicted|cautioned by|charged with|in (?:prison|jail|gaol|trouble with the (?:police|law))|to (?:prison|jail)|imprisoned|"
    "prosecuted|on probation(?! period)|an? (?:ex )?(?:offender|convict|felon|criminal)|on (?:parole|bail)|locked up|inside(?=\\?)|in court|"
    "known to the police|behind bars|sentenced|a suspect"
)
RECORD_THINGS = (
    "criminal (?:records?|convictions?|history|past|background|charges)|convictions?(?! (?:politics|that|about))|cautions?(?=\\?| or)|"
    "police records?|run ins? with the (?:law|police)|brush(?:es)? with the (?:law|police)|skeletons|spent convictions?|penalty points|asbo|"
    "time inside|prison (?:record|sentence)|rap sheet|felon(?:y|ies)|drink driving|points on your licence"
)
RECORD_PHRASES = (
    r"\b(?:ever|you) (?:\w+ ){0,3}(?:broken the law|break the law|committed? an? (?:crime|offence)|trouble with the (?:police|law)|done time|"
    r"served time|been inside|pleaded guilty|found guilty|spent (?:time|a night) in (?:a |the )?(?:prison|jail|cell|police))\b",
    r"\b(?:police|law|courts?) (?:\w+ ){0,3}(?:ever )?(?:arrest|charge|question|caution|stop)(?:ed)? you\b",
)

RECORD_HINTS = r"\b(?:arrested|criminal record|convictions|prison|jail|the police|probation officer|court case|broken the law|the wrong side of the law)\b"

PAY_THINGS = (
    "(?:current|present|previous|last|existing|old|most recent) (?:base |annual |basic |total |monthly )?(?:salary|pay|wage|wages|package|"
    "compensation|remuneration|earnings|bonus|rate|income|ctc|day rate)|pay ?slips?|p45|p60|salary history|pay history|earnings history"
)
PAY_PHRASES = (
    r"\bhow much (?:money )?(?:do|did|are|were|would) (?:you|they|your \w+(?: \w+)?) (?:\w+ )?(?:earn|earning|make|making|paid|pay you|paying you|on|"
    r"getting|get|take home|bring home)\b(?! (?:of|out|from the|done|use))",
    r"\bwhat (?:do|did|are|were) you (?:currently |now |previously |actually )?(?:earn|earning|paid|being paid|getting paid|get paid|making|make|on|take "
    r"home)(?: (?:now|currently|today|before|then|there|a year|per year|annually|at (?:the moment|present|your)|in your (?:current|last|previous)|as a|per))"
    r"*(?:\?|$| (?:\w+ ){0,4}(?:job|role|employer|company|post|position)\b)",
    r"\b(?:what|how much) (?:is|was|were|are|do|did|does) (?:\w+ ){0,3}(?:salary|pay|package|wage|earnings|income|bonus)\b(?=.*\b(?:current|last|"
    r"previous|present|now|before|at the moment|today|old|former|most recent)\b)(?=.*\b(?:you|your|the candidate)\b|.*\?)"
    r"(?!.*\b(?:system|calculat\w+|process|tool|report|data|team's)\b)",
    r"\b(?:current|last|previous|present|most recent|former|old) (?:\w+ ){0,3}(?:salary|pay|wage|wages|package|compensation|earnings|remuneration|"
    r"bonus)\b(?! (?:system|data|process|project|reviews?|bands?|run|structure|policy|tool))",
    r"\b(?:earn|earning|earned|making|paid) (?:\w+ ){0,3}(?:now|currently|at the moment|at present|in your (?:current|last|present|previous)|"
    r"right now|at your (?:current|last|present|previous))\b(?=.*\b(?:you|what|how much)\b|.*\?)(?!.*\bdecisions?\b)",
    r"\bwhat (?:are|were) you (?:\w+ )?(?:on|earning|paid|making)(?: \w+){0,3}\?|\bhow much do you (?:\w+ )?(?:earn|make|get paid)\b(?! of)",
    r"\bwhat (?:did|does|do) (?:they|your (?:\w+ )?(?:employer|company|boss|firm|job)) (?:\w+ )?(?:pay|give) you\b",
)

PAY_HINTS = (
    r"\b(?:salary|salaries|pay ?slips?|wages?|bonus(?:es)?|p60|p45|your pay|(?:are|were|was|get|got|being) (?:you )?paid|you paid|remuneration|pay rise|"
    r"take home pay|compensation package)\b"
)

PRIVATE_THINGS = (
    "(?:personal |private )?(?:facebook|instagram|tiktok|snapchat|social media) (?:password|account|profile|page|login|handle)|credit (?:score|"
    "rating|history)|debts?(?= (?:or|and)|\\?)|mortgage|tattoos?|piercings?|personal problems|financial (?:difficulties|problems|situation)|"
    "money (?:problems|worries)|living arrangements|home address|drinking habits|bank balance"
)
PRIVATE_PHRASES = (
    r"\b(?:what|which) (?:\w+ ){0,2}(?:clubs?|societies|lodges?|organi[sz]ations) (?:\w+ ){0,4}(?:do|are) you (?:\w+ )?(?:belong|in|a member|join)",
    r"\bdo you (?:own|have|drive) (?:a|your own) (?:car|vehicle)\b",
    r"\bdo you (?:own|rent) (?:\w+ ){0,3}(?:home|house|flat|property|place)\b|\bdo you own or rent\b|\brent or own\b|\bhomeowner\b.*\byou\b",
    r"\bhave you (?:ever )?(?:been |gone )?(?:declared )?bankrupt\b|\b(?:file|filed) for bankruptcy\b|\bdiscrimination (?:charge|claim|complaint)s?\b(?=.*\byou (?:ever )?(?:filed|made|brought|raised)|.*\?)(?!.*\b(?:investigat\w+|handle\w*|staff)\b)|\bare you in (?:\w+ )?debt\b|\bdo you owe\b",
    r"\bwhat (?:do|does|did) your (?:parents|husband|wife|partner|spouse|father|mother) do\b|\bwhat school did you go to\b|\bwhich school did you go to\b",
    r"\b(?:type|kind|sort) of (?:military )?discharge\b|\bhonourabl[ey] discharged\b|\bhonorabl[ey] discharged\b",
)
