"""More words that show a question is about the person: age, origin, belief. Laid out as ``personal`` is."""

from __future__ import annotations

AGE_STATES = (
    r"born (?:in|before|after)|(?:old|young|mature|senior) for (?:this|the|a|us|our|such)|too (?:old|"
    r"young)(?! a)|old enough|young enough|(?:under|over|younger than|older than|above|below) (?:\d\d|"
    r"thirty|forty|"
    r"fifty|sixty)(?! (?:percent|per|%|people|staff|machines|servers|users|reports|tickets|hours|minutes|"
    r"days|miles|clients|"
    r"cases))|nearing retirement|near retirement|close to retirement|about to retire|retired|retiring|"
    r"(?:a )?(?:millennial|boomer|"
    r"baby boomer|gen z|gen x|digital native|mature (?:worker|candidate|person|student)|pensioner|recent "
    r"graduate|school leaver)|"
    r"in your (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s)|"
    r"youthful|getting on(?= a| in)|"
    r"past your prime|set in your ways|overqualified|over the hill|young at heart"
)
AGE_THINGS = (
    r"age(?! (?:range|of the|ranges|field|band))|date of birth|dob|birth ?da(?:y|te)|year of birth|birth "
    r"(?:year|certificate)|star sign|"
    r"zodiac sign|retirement (?:plans?|age|date)|retirement|pension age|generation|graduation (?:year|"
    r"date)|year of graduation|seniority in "
    r"years|age group"
)
AGE_PLANS = (
    r"(?:retire|retiring)(?! (?:an?|the|it|them|old|this|that|these|legacy|from service|systems?|servers?|"
    r"code))|retirement(?! (?:home|fund|product|plan|village))|stop working|work until|keep working until|"
    r"carry on working"
)
AGE_PHRASES = (
    r"\b(?:what|which) age (?:group|bracket|range|band) (?:are|do|would) you\b|\byou\b.*\bin the "
    r"(?:fifties|sixties|seventies|eighties|nineties)\b|"
    r"\bwhen did you (?:get|start|have) your first job\b",
    r"\byou\b.*\b(?:twenty|thirty|forty|fifty) ?somethings?\b",
    r"\bhow old (?:are you|will you be|were you|would you|is the candidate)\b|\b(?:what|which) (?:is|was|"
    r"'s) your (?:exact )?age\b|"
    r"\bwhat age (?:are|were|did) you\b",
    r"\b(?:what|which) (?:year|decade)\b.*\b(?:you (?:\w+ ){0,3}(?:born|graduate|finish|leave|start|"
    r"complete|qualify|sit|take|get your "
    r"(?:degree|first))|your (?:graduation|birth|degree|first job))\b(?! the (?:project|migration|"
    r"programme|product))",
    r"\bwhen (?:did|were) you (?:\w+ ){0,3}(?:born|graduate(?! from (?:manual|trial|pilot|proof))|leave "
    r"(?:school|university|college)|"
    r"finish (?:school|university|college|your (?:degree|studies|a levels|o levels))|sit your|get your "
    r"degree|start(?:ed)? school|go to "
    r"(?:school|university)|start working life)\b",
    r"\bwhen (?:is|was) your (?:birthday|graduation|date of birth)\b|\bhow long ago (?:did you|was it "
    r"you) (?:graduate|leave school|finish)",
    r"\bhow (?:long|many (?:more )?years)\b.*\b(?:retire|retirement|still (?:want|plan|intend|expect) to "
    r"work|left in you|before you stop|"
    r"going to keep working|more do you (?:plan|intend|want|expect))",
    r"\b(?:at|for|of) your (?:age|time of life|stage of life)\b|\bsomeone (?:of )?your age\b|\byour "
    r"generation\b|\bpeople your (?:own )?age\b",
    r"\b(?:younger|older|young|old) (?:\w+ ){0,2}(?:boss|manager|team|colleagues?|people|staff|crowd|co "
    r"?workers?|supervisor|workforce|"
    r"leader|than you|half your age)\b.*\b(?:you|your)\b.*\b(?:fit|feel|cope|comfortable|keep up|mind|"
    r"handle|like|problem|manage|work for|"
    r"reporting|adjust|adapt|get on|energy)",
    r"\b(?:feel|cope|comfortable|keep up|mind|fit in|handle|work|working|report|reporting|problem|deal|"
    r"energy|adjust|take orders)\b.*\b"
    r"(?:younger (?:than you|boss|manager|people|colleagues|team|person|staff|leader|supervisor|"
    r"workforce)|(?:young|youthful) (?:and "
    r"\w+ |dynamic |energetic )?(?:team|company|workplace|crowd|environment|office|culture|manager|boss)|"
    r"half your age|older (?:than you|boss|manager))",
    r"\b(?:young|youthful|youthfully) (?:\w+ ){0,3}(?:team|company|workplace|crowd|environment|office|"
    r"culture|firm|bunch)\b.*\byou\b.*\b(?:fit|feel|cope|"
    r"keep up|belong|bother|mind|comfortable|out of place)\b",
    r"\b(?:are|were|be|as) (?:you )?(?:a )?(?:\w+ )?digital native\b|\bdigital natives?\b.*\byou\b|"
    r"\byou\b.*\bdigital native\b(?! (?:users|customers|"
    r"audience))",
    r"\b(?:still|enough) (?:have |got |has )?(?:the )?(?:energy|stamina|drive)\b.*\b(?:age|young|years|"
    r"demanding|pace|job|role)|\bold dog\b",
    r"\b(?:suited|right|better|fit|job|role|meant|suitable) (?:to|for) (?:someone|somebody|a|people) "
    r"(?:\w+ ){0,2}(?:younger|older|young|old)\b"
    r"(?!.*\busers?\b)|\bwhen were you (?:\w+ )?(?:at|in) (?:school|university|college|sixth form)\b",
    r"\bhow many (?:more )?(?:working )?years\b.*\b(?:see yourself|do you (?:have|want|think)|have you "
    r"got) (?:\w+ ){0,3}(?:work|working|left)\b|"
    r"\b(?:what|which) generation (?:are|do|would|did) you\b",
    r"\bmany years until you\b|\b(?:draw|drawing|claim|claiming|take|taking|on) your (?:state )?pension\b|"
    r"\bat (?:[3-7]\d)\?|\buntil (?:you|your) (?:get your |draw your |reach )?(?:pension|retire\w*|state "
    r"pension)\b|\b(?:older|younger|old|young) (?:people|person|man|woman|men|women|folk|workers?) like "
    r"you(?:rself)?\b|\bhow many years (?:ago )?(?:since|did) you (?:left|leave|finish) (?:school|"
    r"university)\b",
    r"\b(?:remember|alive|around) when\b.*\byou\b.*\bborn\b|\bold school\b.*\byour generation\b",
)
AGE_HINTS = (
    r"\b(?:in (?:our|your|their) (?:early |mid |late )?(?:teens|twenties|thirties|forties|fifties|sixties|"
    r"20s|30s|40s|50s|60s)|retirement|birthday|"
    r"millennials?|boomers?|gen z|digital natives?|your age|getting older|your youth|how old|(?:young|"
    r"old) (?:man|woman|person|lady|lad))\b"
)

_NATIONS = (
    "british|english|scottish|welsh|irish|polish|romanian|bulgarian|ukrainian|russian|american|indian|"
    "pakistani|bangladeshi|"
    "chinese|japanese|korean|nigerian|ghanaian|somali|jamaican|caribbean|african|asian|european|arab|"
    "turkish|iranian|iraqi|"
    "afghan|french|german|italian|spanish|portuguese|greek|latino|latina|hispanic|jewish|gypsy|roma|a "
    "traveller|foreign|"
    "a foreigner|an immigrant|an? asylum seeker|a refugee|mixed race|white|black|brown|coloured|ethnic|"
    "an? ethnic minority"
)

RACE_STATES = (
    rf"(?:{_NATIONS})(?! (?:to|speaking|language|teams?|market|markets|offices?|box|hat|spot|law|rules|"
    rf"standard|history|"
    r"literature|art|gdpr|regulations?))|(?:a |an )?(?:\w+ )?citizen(?:s)?|(?:a )?(?:uk|us|eu|british) "
    r"national|"
    r"(?:originally|really|actually) from|from (?:here|round here|around here|abroad|overseas|this "
    r"country|the uk|the eu|"
    r"another country|outside|africa|asia|india|europe|originally)|born (?:here|in (?:this country|the uk|"
    r"britain|england|"
    r"scotland|wales|the country)|abroad|overseas)|a (?:native|mother tongue) (?:\w+ )?speaker|"
    r"native (?:english )?speaker|local to (?:this country|the area)|an? expat"
)
RACE_THINGS = (
    "nationality|nationalities|citizenship|passport|ethnicity|ethnic (?:origin|group|background)|racial "
    "background|race(?! "
    "conditions?| results?| director| day| meeting| horses?)|skin (?:colou?r)?|complexion|ancestry|"
    "ancestors|heritage|"
    "national origin|language(?= (?:at home|of your)|\\?)|country of (?:origin|birth)|birth ?place|place "
    "of birth|home country|native (?:country|language|tongue)|"
    "mother tongue|first language|accent|cultural background|cultural heritage|cultural roots|roots|"
    "homeland|immigration status|"
    "visa status|hair(?: colou?r|style)?|(?:last|sur) ?name (?:come|from|mean)|surname|parents (?:from|"
    "born)|tribe|caste|clan"
)
RACE_PHRASES = (
    rf"\b(?:ethnically|racially)\b.*\?|\byour (?:\w+ )?name (?:\w+ )?(?:{_NATIONS})\b",
    r"\byour (?:grand)?parents (?:\w+ )?(?:born|from|come|came|immigrants?)\b|\b(?:part of the world|"
    r"corner of the world) (?:are|do|did) you\b",
    r"\bwhere (?:are|is|were|do|does|did) (?:you|your (?:family|parents|people|ancestors|accent|name|"
    r"surname|folks|relatives|"
    r"mother|father|last name|roots))\b(?: \w+){0,3} (?:from|born|come from|hail from|originate|raised|"
    r"grow up|brought up|grew up)\b"
    r"(?! (?:in your|a career|professionally))",
    r"\bwhere (?:is|was) (?:home|that (?:accent|name|surname)|the accent)\b|\bwhat (?:is|was) (?:that|"
    r"the) accent\b|\b(?:that|an?|your|"
    r"strong|lovely|foreign|unusual|interesting) (?:\w+ )?accent\b|\bwhat country (?:are|do|did|were)\b|"
    r"\bwhich country (?:are you|were "
    r"you|do you come|did you (?:come|grow))\b",
    r"\bwhat (?:\w+ )?(?:nationality|ethnicity|race|caste|country)(?: and \w+)? (?:are|is|do|does|would|"
    r"were) (?:you|the candidate|your)",
    r"\b(?:is|was) (?:english|welsh|that name|this name) (?:\w+ ){0,3}(?:your|first|native|mother|"
    r"second)\b|\benglish (?:is|as) (?:\w+ )"
    r"{0,2}(?:first|native|mother|second) (?:language|tongue)\b(?=.*\byou)(?!.*\b(?:users?|learners?|"
    r"students?|pupils?|readers?|"
    r"teach|taught|audience)\b)",
    r"\bwhat languages? (?:do|did|does) (?:you|your (?:family|parents)) (?:speak|use|talk) (?:at home|"
    r"with your|growing up|as a child)",
    r"\b(?:your|speak|spoken|learn|learned|learnt|pick up) (?:\w+ )?english (?:so|very|that|really|is|"
    r"sounds|seems)\b|\bwhere did you learn "
    r"(?:to speak )?english\b",
    r"\b(?:people|persons?|colleagues|folk) of (?:other|different|another|your) (?:races?|colou?rs?|"
    r"ethnicit\w+)\b.*\byou|\bare your papers\b|\byour (?:immigration )?papers\b",
    r"\b(?:your|that) (?:real|birth|original|given|christian|foreign) name\b|\b(?:people|someone|folk|men|"
    r"women) (?:like you|from your (?:\w+ )?(?:culture|"
    r"country|background|community|religion|part of the world|race))\b|\byour own language\b",
    r"\bhow long (?:have|has|had) (?:you|your family) (?:\w+ )?(?:lived|been|resided|settled) (?:in|"
    r"here)\b(?! (?:your|the) "
    r"(?:role|industry|sector|job|position|post|team|field|profession))",
    r"\bwhen did (?:you|your (?:family|parents)) (?:\w+ )?(?:come to|arrive in|move to|immigrate|emigrate|"
    r"settle in) (?:the|this|britain|"
    r"england|scotland|wales|london|here)",
    r"\b(?:your|that) (?:\w+ )?(?:name|surname) (?:is|sounds|looks|seems) (?:\w+ )?(?:unusual|foreign|"
    r"exotic|different|interesting|hard|"
    r"difficult|jewish|muslim|african|indian|polish|irish|not|lovely)|\bhow do you pronounce "
    r"your\b.*\bfrom\b|\b(?:is|was) (?:that|this|it|yours) an? (?:\w+ )?(?:name|accent|surname)\b|\bwhat "
    r"kind of (?:name|"
    r"accent) is\b|\bwhat sort of (?:name|accent) is\b|\borigin of your (?:\w+ )?(?:name|surname)\b",
    r"\b(?:indefinite|settled|pre settled|leave to remain)\b.*\byou\b|\byou\b.*\b(?:indefinite leave|"
    r"settled status|leave to remain)\b",
    r"\b(?:go|going|went|return|returning|move|moving) (?:back )?(?:home )?to your (?:own |home )?country\b",
)
RACE_HINTS = (
    r"\b(?:nationality|immigrants?|immigrated|visa|passport|ethnicity|ethnic|ancestry|mother tongue|"
    r"native (?:speaker|language|country)|skin colou?r|"
    r"your (?:own )?(?:people|country|culture|roots|race)|(?:foreign|strong|thick) accent|home country|"
    r"born in)\b"
)

_FAITHS = (
    "religious|christian|catholic|protestant|muslim|jewish|hindu|sikh|buddhist|atheist|agnostic|mormon|"
    "quaker|orthodox|"
    "baptist|born again|believer|a jehovah'?s witness|church ?goer|religion|of (?:any|a particular) "
    "(?:faith|religion)|"
    "observant|kosher|halal|conservative|labour supporter|tory|socialist|liberal|republican|democrat|left "
    "wing|right wing|woke|"
    "a feminist|a vegan|vegan|vegetarian|fasting|pro life|pro choice|a brexiteer|a remainer|politically "
    "(?:active|minded)"
)

RELIGION_STATES = rf"(?:{_FAITHS})(?! (?:with (?:my|the|your) (?:estimate|figure)|approach|about))"
RELIGION_THINGS = (
    "religion|faith(?! in)|religious (?:beliefs?|views?|background|affiliation|practices?|observances?|"
    "holidays?|commitments?|"
    "objections?|needs?|obligations?|reasons?)|church|mosque|synagogue|temple|parish|god|beliefs?(?= "
    "(?:and|or|prevent|stop|mean|"
    "affect|clash|allow|about (?:god|religion))|\\?)|political (?:views?|opinions?|beliefs?|leanings?|"
    "affiliations?|party|"
    "allegiance)|politics|views on (?:brexit|religion|abortion|immigration|palestine|israel|trump|"
    "independence)|sabbath|shabbat|headscarf|"
    "hijab|turban|beard|dreadlocks|afro|braids|head ?(?:covering|wear)|burqa|niqab|kippah|skullcap|"
    "crucifix|prayers?|prayer times"
)
RELIGION_ACTS = (
    "pray|worship|fast(?= (?:during|for|in)|\\?)|go to (?:church|mosque|synagogue|temple|mass|sunday)|"
    "attend (?:a |any )?(?:church|mosque|"
    "synagogue|temple|mass|services|religious|place of worship)|observe (?:\\w+ ){0,2}(?:religious|"
    "sabbath|shabbat|ramadan|lent|holidays?|"
    "passover|yom|diwali|fasts?|holy|festivals?)|celebrate (?:christmas|easter|ramadan|eid|diwali|"
    "hanukkah|passover|any)|believe in "
    "(?:god|a god|heaven|an afterlife|any)|vote(?! (?:for|on) (?:a |the )?(?:feature|story|stories|option|"
    "design|proposal|motion))|eat "
    "(?:pork|meat|beef|halal|kosher)|belong to (?:a |any )?(?:church|faith|religion|religious|"
    "congregation|political|party)|support "
    "(?:labour|israel|palestine|hamas|the conservatives|a political|any political|independence|brexit|the "
    "tories)|(?:practi[sc]e|follow) (?:an? |any |your |the )?(?:religion|faith|islam\\w*|christian\\w*|"
    "judaism|buddhism|hinduism|sikhism)|"
    "wear (?:a |that |the )?(?:hijab|turban|headscarf|cross|burqa|niqab|kippah|head covering)"
)
RELIGION_PHRASES = (
    rf"\byou\b.*\b(?:being|as) (?:an? )?(?:{_FAITHS})\b(?! (?:chaplain|school|charity|minister|community))",
    r"\b(?:how do you feel|what do you think|your (?:views?|opinions?|stance|position)) (?:about|of|on) "
    r"(?:abortion|religion|god|immigration|gay marriage|"
    r"brexit|trump|israel|palestine|politics|the (?:prime minister|president|government|royal family))\b",
    r"\b(?:what|which) (?:religion|faith|church|god|denomination|political party|party|religious (?:group|"
    r"holidays|festivals)|"
    r"place of worship)\b.*\b(?:you|your|the candidate)\b(?!.*\b(?:calendar|data|database|model|form|"
    r"tool)\b)",
    r"\bwho (?:did|do|will|would) you (?:\w+ )?vote for\b|\bhow (?:did|do|will|would) you vote\b(?! on)",
    r"\b(?:religion|faith|religious (?:beliefs?|holidays?|reasons?|observance\w*|commitments?|festivals?|"
    r"duties)|sabbath|ramadan|prayers?|"
    r"pray)\b.*\b(?:prevent|stop|affect|interfere|time off|days? off|stand in|working on|work on|work "
    r"(?:at )?weekends?|clash|"
    r"unable|problem|during the (?:working )?day)\b(?!.*\b(?:users?|customers?|staff|team members|"
    r"colleagues?|employees|patients|pupils)\b)",
    r"\b(?:need|want|require|take|have) (?:\w+ ){0,4}(?:off|leave|breaks?|room|time) (?:\w+ ){0,2}(?:for|"
    r"to|on|at) (?:\w+ ){0,2}(?:religious|"
    r"prayers?|pray|ramadan|eid|sabbath|church|diwali|easter|friday prayers?|"
    r"worship)\b(?!.*\b(?:colleague|team|staff|users?)\b)",
    r"\bwhat (?:do you do|are you doing|do you get up to) on (?:a )?(?:sundays?|saturdays?|fridays?)\b",
)
RELIGION_HINTS = (
    r"\b(?:church|mosque|synagogue|sabbath|pray|prayers?|praying|ramadan|religio(?:n|ns|us)|your faith|"
    r"kosher|halal|god|bible|quran|koran|vote|voted|"
    r"voting|brexit|israel|palestine|gaza|general election|hijab|turban|headscarf|christian\w*|islam\w*|"
    r"judaism|muslim|jewish|hindu|sikh|christmas|eid|easter|"
    r"left wing|right wing|political (?:views|party))\b"
)
