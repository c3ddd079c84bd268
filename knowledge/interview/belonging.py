"""More words that show a question is about the person: age and origin. Laid out as ``personal`` is."""

from __future__ import annotations

AGE_STATES = (
    r"born (?:in|before|after)|(?:old|young|mature|senior) for (?:this|the|a|us|our|such)|too (?:old|young)(?! a)|"
    r"old enough|young enough|(?:under|over|younger than|older than|above|below) (?:\d\d|thirty|forty|fifty|"
    r"sixty)(?! (?:percent|per|%|people|staff|machines|servers|users|reports|tickets|hours|minutes|days|miles|"
    r"clients|cases))|nearing retirement|near retirement|close to retirement|about to retire|retired|retiring|"
    r"(?:a )?(?:millennial|boomer|baby boomer|gen z|gen x|digital native|mature (?:worker|candidate|person|student)|"
    r"pensioner|recent graduate|school leaver)|in your (?:early |mid |late )?(?:twenties|thirties|forties|fifties|"
    r"sixties|20s|30s|40s|50s|60s)|youthful|getting on(?= a| in)|past your prime|set in your ways|overqualified|"
    r"over the hill|young at heart"
)
AGE_THINGS = (
    "age(?! (?:range|of the|ranges|field|band))|date of birth|dob|birth ?da(?:y|te)|year of birth|birth (?:year|"
    "certificate)|star sign|zodiac sign|retirement (?:plans?|age|date)|retirement|pension age|generation|"
    "graduation (?:year|date)|year of graduation|seniority in years|age group"
)
AGE_PLANS = (
    "(?:retire|retiring)(?! (?:an?|the|it|them|old|this|that|these|legacy|from service|systems?|servers?|code))|"
    "retirement(?! (?:home|fund|product|plan|village))|stop working|work until|keep working until|carry on working"
)
_EXAMS = (
    "(?:a|o|as) levels?|gcses?|cses?|leaving cert(?:ificate)?|junior cert(?:ificate)?|inter cert|highers|"
    "standard grades|hsc|vce|high school|secondary school|sixth form|finals|bachelor'?s|master'?s|degree|diploma|"
    "apprenticeship|prom"
)
_CREW = (
    "team|company|workplace|crowd|environment|office|culture|manager|boss|bunch|crew|gang|group|workforce|firm|"
    "outfit|shop|squad|lot"
)
_STOPPING = (
    r"pack(?:ing)? (?:it|all this|things) (?:all )?in|stop(?:ping)?|call(?:ing)? it a day|hang(?:ing)? up your|"
    r"wind(?:ing)? down|give (?:it )?up|finish(?:ing)? up|put(?:ting)? your feet up|slow(?:ing)? down|retir\w+|"
    r"bow(?:ing)? out"
)
AGE_PHRASES = (
    r"\byour (?:free |senior )?(?:bus pass|rail ?card|freedom pass|seniors? card)\b|"
    r"\bclass of '?\d\d(?:\d\d)?\b(?=.*\byou\b|\?)",
    rf"\b(?:when|what year|which year|how long ago|how many years ago|class)\b.*\byou (?:\w+ )?(?:do|did|sit|sat|"
    rf"take|took|get|got|pass|passed|finish\w*|complet\w+|start\w*|have|leave|left|go) (?:\w+ ){{0,2}}(?:{_EXAMS})\b",
    rf"\bdid you (?:\w+ )?(?:do|sit|take|have) (?:\w+ ){{0,2}}(?:{_EXAMS})\b.* or \b",
    rf"\bhow (?:much|many|long)\b.*\b(?:you|your)\b.*\b(?:before|until|"
    rf"till) (?:\w+ ){{0,3}}(?:{_STOPPING})\b(?!.*\b(?:project|incident|service|test|release|customer|client)\b)",
    r"\b(?:hang(?:ing)? up your|put(?:ting)? your feet up|your twilight years|your golden years)\b",
    r"\byou (?:\w+ ){0,2}(?:(?:look|seem|sound|appear|strike me as|come across as) (?:\w+ ){0,2}|(?:too|very|awfully|"
    r"rather|quite|a bit) )(?:young|old|youthful)(?:er)?(?= (?:to|for|in|than|enough)|,|\?|\.)",
    rf"\b(?:ok|okay|all right|alright|fine|mind\w*|keep\w* up|kept? pace|fit\w* in|get\w* on|gel\w*|mix\w*|cope|"
    rf"coping|handl\w+|comfortable|hack)\b.*\b(?:young|younger|youthful) (?:\w+ ){{0,2}}(?:{_CREW}|people|folk|lads|"
    rf"ones|colleagues)\b",
    rf"\b(?:young|younger|youthful) (?:\w+ ){{0,2}}(?:{_CREW})\b.*\byou\b.*\b(?:ok|okay|fine|mind|bother|keep|fit|"
    rf"get on|gel|mix|cope|handle|comfortable|out of place)\b",
    r"\byour (?:state |full |final )?pension\b(?! (?:funds?|schemes?|systems?|team|clients?|customers?|work|"
    r"products?|calculat\w+))",
    r"\b(?:what|which) age (?:group|bracket|range|band) (?:are|do|would) you\b|\byou\b.*\bin the (?:fifties|sixties|"
    r"seventies|eighties|nineties)\b|\bwhen did you (?:get|start|have) your first job\b",
    r"\byou\b.*\b(?:twenty|thirty|forty|fifty) ?somethings?\b",
    r"\bhow old (?:are you|will you be|were you|would you|is the candidate)\b|\b(?:what|which) (?:is|was|"
    r"'s) your (?:exact )?age\b|\bwhat age (?:are|were|did) you\b",
    r"\b(?:what|which) (?:year|decade)\b.*\b(?:you (?:\w+ ){0,3}(?:born|graduate|finish|leave|start|complete|qualify|"
    r"sit|take|get your (?:degree|first))|your (?:graduation|birth|degree|first job))\b(?! the (?:project|migration|"
    r"programme|product))",
    r"\bwhen (?:did|were) you (?:\w+ ){0,3}(?:born|graduate(?! from (?:manual|trial|pilot|proof))|leave (?:school|"
    r"university|college)|finish (?:school|university|college|your (?:degree|studies|a levels|o levels))|sit your|"
    r"get your degree|start(?:ed)? school|go to (?:school|university)|start working life)\b",
    r"\bwhen (?:is|was) your (?:birthday|graduation|date of birth)\b|\bhow long ago (?:did you|"
    r"was it you) (?:graduate|leave school|finish)",
    r"\bhow (?:long|many (?:more )?years)\b.*\b(?:retire|retirement|still (?:want|plan|intend|expect) to work|"
    r"left in you|before you stop|going to keep working|more do you (?:plan|intend|want|expect))",
    r"\b(?:at|for|of) your (?:age|time of life|stage of life)\b|\bsomeone (?:of )?your age\b|\byour generation\b|"
    r"\bpeople your (?:own )?age\b",
    r"\b(?:younger|older|young|old) (?:\w+ ){0,2}(?:boss|manager|team|colleagues?|people|staff|crowd|co ?workers?|"
    r"supervisor|workforce|leader|than you|half your age)\b.*\b(?:you|your)\b.*\b(?:fit|feel|cope|comfortable|"
    r"keep up|mind|handle|like|problem|manage|work for|reporting|adjust|adapt|get on|energy)",
    r"\b(?:feel|cope|comfortable|keep up|mind|fit in|handle|work|working|report|reporting|problem|deal|energy|adjust|"
    r"take orders)\b.*\b(?:younger (?:than you|boss|manager|people|colleagues|team|person|staff|leader|supervisor|"
    r"workforce)|(?:young|youthful) (?:and \w+ |dynamic |energetic )?(?:team|company|workplace|crowd|environment|"
    r"office|culture|manager|boss)|half your age|older (?:than you|boss|manager))",
    r"\b(?:young|youthful|youthfully) (?:\w+ ){0,3}(?:team|company|workplace|crowd|environment|office|culture|firm|"
    r"bunch)\b.*\byou\b.*\b(?:fit|feel|cope|keep up|belong|bother|mind|comfortable|out of place)\b",
    r"\b(?:are|were|be|as) (?:you )?(?:a )?(?:\w+ )?digital native\b|\bdigital natives?\b.*\byou\b|"
    r"\byou\b.*\bdigital native\b(?! (?:users|customers|audience))",
    r"\b(?:still|enough) (?:have |got |has )?(?:the )?(?:energy|stamina|drive)\b.*\b(?:age|young|years|demanding|"
    r"pace|job|role)|\bold dog\b",
    r"\b(?:suited|right|better|fit|job|role|meant|suitable) (?:to|for) (?:someone|somebody|a|"
    r"people) (?:\w+ ){0,2}(?:younger|older|young|old)\b(?!.*\busers?\b)|\bwhen were you (?:\w+ )?(?:at|"
    r"in) (?:school|university|college|sixth form)\b",
    r"\bhow many (?:more )?(?:working )?years\b.*\b(?:see yourself|do you (?:have|want|think)|"
    r"have you got) (?:\w+ ){0,3}(?:work|working|left)\b|\b(?:what|which) generation (?:are|do|would|did) you\b",
    r"\bmany years until you\b|\b(?:draw|drawing|claim|claiming|take|taking|on) your (?:state )?pension\b|"
    r"\bat (?:[3-7]\d)\?|\buntil (?:you|your) (?:get your |draw your |reach )?(?:pension|retire\w*|state pension)\b|"
    r"\b(?:older|younger|old|young) (?:people|person|man|woman|men|women|folk|workers?) like you(?:rself)?\b|"
    r"\bhow many years (?:ago )?(?:since|did) you (?:left|leave|finish) (?:school|university)\b",
    r"\bin (?:our|their) (?:early |mid |late |teens or )?(?:teens|twenties|thirties|forties|fifties|sixties|20s|30s|"
    r"40s|50s|60s)\b.*\b(?:bother|mind|fit|problem|feel|ok|okay|suit|match|manage|cope|keep up) ?(?:you)?\b",
    r"\byou (?:\w+ ){0,2}(?:remember|recall)\b.*\b(?:punch(?:ed)? cards?|the (?:seventies|eighties|nineties|sixties|"
    r"war)|dial up|floppy|millennium bug|typewriters?|(?:before|without) (?:\w+ )?(?:the internet|internet|e ?mail|"
    r"computers|mobiles?|mobile phones|google))\b",
    r"\byou\b.*\b(?:grew|grow|grown|growing|brought|raised) up (?:with|on)(?:out)? (?:\w+ ){0,2}(?:phones?|"
    r"smartphones?|computers?|internet|technology|tech|social media|tablets?|ipads?|screens?)\b",
    r"\b(?:remember|alive|around) when\b.*\byou\b.*\bborn\b|\bold school\b.*\byour generation\b",
)
AGE_HINTS = (
    r"\b(?:in (?:our|your|their) (?:early |mid |late )?(?:teens|twenties|thirties|forties|fifties|sixties|20s|30s|"
    r"40s|50s|60s)|retirement(?! (?:date |plan )?(?:of|for) (?:the|that|a|an|this|our)\b)|birthday|millennials?|"
    r"boomers?|gen z|digital natives?|your age|getting older|your youth|how old|(?:young|old) (?:man|woman|person|"
    r"lady|lad))\b"
)

_NATIONS = (
    "british|english|scottish|welsh|irish|polish|romanian|bulgarian|ukrainian|russian|american|indian|pakistani|"
    "bangladeshi|chinese|japanese|korean|nigerian|ghanaian|somali|jamaican|caribbean|african|asian|european|arab|"
    "turkish|iranian|iraqi|afghan|french|german|italian|spanish|portuguese|greek|latino|latina|hispanic|jewish|gypsy|"
    "roma|a traveller|foreign|a foreigner|an immigrant|an? asylum seeker|a refugee|mixed race|white|black|brown|"
    "coloured|ethnic|an? ethnic minority"
)

RACE_STATES = (
    rf"(?:{_NATIONS})(?! (?:to|speaking|language|teams?|market|markets|offices?|box|hat|spot|law|rules|standard|"
    rf"history|literature|art|gdpr|regulations?))|(?:a |an )?(?:\w+ )?citizen(?:s)?|(?:a )?(?:uk|us|eu|"
    rf"british) national|(?:originally|really|actually) from|from (?:here|round here|around here|abroad|overseas|"
    rf"this country|the uk|the eu|another country|outside|africa|asia|india|europe|originally)|born (?:here|"
    rf"in (?:this country|the uk|britain|england|scotland|wales|the country)|abroad|overseas)|a (?:native|"
    rf"mother tongue) (?:\w+ )?speaker|native (?:english )?speaker|local to (?:this country|the area)|an? expat"
)
RACE_THINGS = (
    r"nationality|nationalities|citizenship|passport|ethnicity|ethnic (?:origin|group|background)|racial background|"
    r"race(?! conditions?| results?| director| day| meeting| horses?)|skin (?:colou?r)?|complexion|ancestry|"
    r"ancestors|heritage|national origin|language(?= (?:at home|of your)|\?)|country of (?:origin|birth)|"
    r"birth ?place|place of birth|home country|native (?:country|language|tongue)|lineage|parentage|descent|"
    r"bloodline|extraction|eye colou?r|eyes|ethnic roots|tribal|(?:relatives?|family|relations|folks|"
    r"people) (?:abroad|overseas|back home|in (?:another|other|your home|the old) countr\w+)|mother tongue|"
    r"first language|accent(?! (?:colou?r|light|wall|piece|mark)s?)|cultural background|cultural heritage|"
    r"cultural roots|roots|homeland|immigration status|visa status|hair(?: colou?r|style)?|(?:last|"
    r"sur) ?name (?:come|from|mean)|surname|parents (?:from|born)|tribe|caste|clan"
)
_REMARKED = (
    "interesting|unusual|lovely|exotic|beautiful|pretty|nice|funny|different|strange|great|gorgeous|cool|foreign|"
    "fascinating"
)
RACE_PHRASES = (
    rf"\b(?:ethnically|racially)\b.*\?|\byour (?:\w+ )?name (?:\w+ )?(?:{_NATIONS})\b",
    r"\byour (?:grand)?parents (?:\w+ )?(?:born|from|come|came|immigrants?)\b|\b(?:part of the world|"
    r"corner of the world) (?:are|do|did) you\b",
    r"\bwhere (?:are|is|were|do|does|did) (?:you|your (?:family|parents|people|ancestors|accent|name|surname|folks|"
    r"relatives|mother|father|last name|roots))\b(?: \w+){0,3} (?:from|born|come from|hail from|originate|raised|"
    r"grow up|brought up|grew up)\b(?! (?:in your|a career|professionally))",
    r"\bwhere (?:is|was) (?:home|that (?:accent|name|surname)|the accent)\b|\bwhat (?:is|was) (?:that|the) accent\b|"
    r"\b(?:that|an?|your|strong|lovely|foreign|unusual|interesting) (?:\w+ )?accent\b(?! (?:colou?r|light|wall|piece|"
    r"mark)s?)|\bwhat country (?:are|do|did|were)\b|\bwhich country (?:are you|were you|do you come|did you (?:come|"
    r"grow))\b",
    r"\bwhat (?:\w+ )?(?:nationality|ethnicity|race|caste|country)(?: and \w+)? (?:are|is|do|does|would|were) (?:you|"
    r"the candidate|your)",
    r"\b(?:is|was) (?:english|welsh|that name|this name) (?:\w+ ){0,3}(?:your|first|native|mother|second)\b|"
    r"\benglish (?:is|as) (?:\w+ ){0,2}(?:first|native|mother|second) (?:language|"
    r"tongue)\b(?=.*\byou)(?!.*\b(?:users?|learners?|students?|pupils?|readers?|teach|taught|audience)\b)",
    r"\bwhat languages? (?:do|did|does) (?:you|your (?:family|parents)) (?:speak|use|talk) (?:at home|with your|"
    r"growing up|as a child)",
    r"\b(?:your|speak|spoken|learn|learned|learnt|pick up) (?:\w+ )?english (?:so|very|that|really|is|sounds|"
    r"seems)\b|\bwhere did you learn (?:to speak )?english\b",
    r"\byou\b.*\b(?:people|persons?|colleagues|folk|someone) (?:of|from) (?:an?other|other|different|your) (?:races?|"
    r"colou?rs?|ethnicit\w+|cultures?)\b(?!.*\b(?:served?|design\w*|research\w*|support\w*|service|project|"
    r"persuad\w*)\b)|\b(?:people|persons?|colleagues|folk) of (?:other|different|another|your) (?:races?|colou?rs?|"
    r"ethnicit\w+)\b.*\byou|\bare your papers\b|\byour (?:immigration )?papers\b",
    r"\b(?:your|that) (?:real|birth|original|given|christian|foreign) name\b|\b(?:people|someone|folk|men|"
    r"women) (?:like you|from your (?:\w+ )?(?:culture|country|background|community|religion|part of the world|"
    r"race))\b|\byour own language\b",
    r"\bhow long (?:have|has|had) (?:you|your family) (?:\w+ )?(?:lived|been|resided|settled) (?:in|"
    r"here)\b(?! (?:your|the) (?:role|industry|sector|job|position|post|team|field|profession))",
    r"\bwhen did (?:you|your (?:family|parents)) (?:\w+ )?(?:come to|arrive in|move to|immigrate|emigrate|"
    r"settle in) (?:the|this|britain|england|scotland|wales|london|here)",
    r"\b(?:your|that) (?:\w+ )?(?:name|surname) (?:is|sounds|looks|seems) (?:\w+ )?(?:unusual|foreign|exotic|"
    r"different|interesting|hard|difficult|jewish|muslim|african|indian|polish|irish|not|lovely)|"
    r"\bhow do you pronounce your\b.*\bfrom\b|\b(?:is|was) (?:that|this|it|yours) an? (?:\w+ )?(?:name|accent|"
    r"surname)\b|\bwhat kind of (?:name|accent) is\b|\bwhat sort of (?:name|accent) is\b|"
    r"\borigin of your (?:\w+ )?(?:name|surname)\b",
    r"\b(?:indefinite leave|(?:pre )?settled status|settlement status|leave to remain)\b(?!.*\b(?:applicants?|"
    r"customers?|clients?|service|system|casework|casework\w*)\b)",
    # where somebody lived, grew up or was born
    r"\b(?:where|what|which|whereabouts|how long|how far)\b[^?.]*\byou (?:(?!go\b|going|went|gone)\w+ ){0,2}(?:live|"
    r"lived|living|grow up|grew up|growing up|raised|brought up|born)\b(?! (?:with\b|up to|through|by the|services?|"
    r"systems?|data|sites?|traffic|incidents?|environment|releases?|experience|run|chat|demo|test))",
    r"\byour name\b.*\b(?:changed|shortened|anglici[sz]ed|legally)\b|\b(?:changed|shorten(?:ed)?|"
    r"anglici[sz]ed) your (?:\w+ )?name\b",
    rf"\b(?:what are you|you (?:\w+ )?(?:look|sound|seem|are half|are part)) (?:\w+ )?(?:{_NATIONS})\b(?!.*\b(?:data|"
    rf"market|text)\b)",
    r"\b(?:naturali[sz]ed|native born)\b(?=.*\byou\b|.*\?)(?!.*\b(?:applicants?|customers?|clients?|system|service)\b)",
    r"\byou (?:\w+ ){0,2}settled (?:here|in (?:the (?:uk|country)|this country|britain|england|scotland|wales|"
    r"ireland))\b",
    r"\b(?:what|which) (?:county|village|island|townland|tribe|clan|part|bit|area|side) (?:of \w+ (?:\w+ )?)?(?:are|"
    r"were|do|did) you (?:\w+ )?(?:from|born|raised|come from|grow up|hail)\b",
    r"\byou\b.*\b(?:an?|any) (?:\w+ )?(?:english|western|british|american|anglicised|easier|shorter|simpler|proper|"
    r"normal) name\b",
    # a remark on a name or an accent, then where it is from
    rf"\b(?:that is|what|such|your|you have|it is|you have got)(?: \w+){{0,2}} (?:{_REMARKED}) (?:\w+ )?(?:name|"
    rf"surname|accent|lilt|twang|brogue)\b(?! (?:for|of) (?:a|an|the|this|your))",
    rf"^(?:{_REMARKED}) (?:\w+ )?(?:name|surname|accent|lilt|twang|brogue)\b",
    rf"\b(?:pronounce|pronounc\w+|say it right|spell)\b.*\b(?:is|was) (?:it|that|this) (?:\w+ )?(?:{_NATIONS})\b",
    r"\byou (?:\w+ ){0,2}(?:go|get|going|getting|been|fly|head) (?:back )?home (?:to|often|much|every|"
    r"for)\b(?! (?:work|bed))",
    r"\b(?:go|going|went|return|returning|move|moving) (?:back )?(?:home )?to your (?:own |home )?country\b",
)
RACE_HINTS = (
    r"\b(?:nationality|immigrants?|immigrated|visa|passport|ethnicity|ethnic|ancestry|mother tongue|"
    r"native (?:speaker|language|country)|skin colou?r|your (?:own )?(?:country|culture|roots|race)|(?:from|with|"
    r"among) your (?:own )?people(?=\?| from| here)|(?:foreign|strong|thick) accent|home country|born in)\b"
)
