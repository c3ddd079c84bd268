"""The rules that warn: lawful questions that tell a panel little, and how to ask better; knows no law."""

from __future__ import annotations

from knowledge.interview.unlawful import Rule

_PRACTICE = "structured interviewing: Campion, Palmer and Campion 1997; OPM structured interview guide"
_OPEN = "Ask it open and about the past: “Tell me about a time …”"

MOST_WORDS = 30

_INVERTED = "do|does|are|is|would|can|will|should|have|has"
_WH = "(?:what|which|whom|who|how|where|when|why)"
_ASKING = r"(?:what|how|why|when|where|who|which|do|does|did|are|have|can|could|would|tell me|describe|explain)"

BRAINTEASER = Rule(
    name="Brainteaser (Google re:Work hiring guide: puzzles predict nothing)",
    phrases=(
        r"\bhow many \w+(?: \w+){0,3} (?:fit|are there|are in|exist|would (?:it take|fit)|does it take|"
        r"could you (?:fit|put|get)|can you (?:fit|put))\b(?! (?:in your (?:team|company|group|current|organisation)|"
        r"on your (?:team|project)|under your|when you))",
        r"\bmanhole\b|\bpiano tuners?\b|\bgolf balls?\b|\bping pong balls?\b|\btennis balls? (?:fit|in)\b|"
        r"\bmount fuji\b|\blight bulbs?\b.*\bswitch|\b(?:25|eight|nine|12|twelve|five|three) (?:race ?horses|horses|"
        r"identical|balls|coins|marbles|jugs|ants|pirates|prisoners)\b|\bshrunk\b|\bblender\b.*\b(?:you|nickel|"
        r"coin)\b|\bclock hands?\b|\bhands of a clock\b|\bburning ropes?\b",
        r"\bif you (?:were|could be|had to be) (?:an? |any )(?:\w+ )?(?:animal|tree|fruit|colou?r|car|superhero|"
        r"vegetable|biscuit|kitchen|cartoon|dog|fish|sandwich|shape|planet|pizza|drink|character|book|song|household|"
        r"tool|number)\b",
        r"\bif you (?:were|could be|had to be) (?:an? |any |one )[^?]*\b(?:would you be|are you|describes you)\b",
        r"\bspirit animal\b|\bweigh an? (?:elephant|whale|plane|aeroplane|747|house)\b|\bwhy (?:is|are) (?:a |"
        r"the )?(?:tennis balls?|sky|coins|pizza boxes|clocks?)\b|\b(?:what|which) (?:\w+ ){0,3}?(?:animal|tree|"
        r"fruit|colou?r|superhero|super power|superpower|biscuit|vegetable|fictional|cartoon|historical|"
        r"celebrity) (?:\w+ ){0,2}(?:are|would|do|could|best|describes?)\b.*\byou\b",
        r"\bsell me this\b|\bdesert island\b|\bdinner (?:guests|party)\b.*\b(?:dead|alive|invite)|\bdead or alive\b|"
        r"\bfox,? (?:a )?(?:chicken|goose)\b|\briddle\b|\btwo truths\b|\bzombies\b|\bzombie apocalypse\b|"
        r"\btime machine\b|\bwin the lottery\b|\bwon the lottery\b|\bone wish\b|\bthree wishes\b",
        r"\b(?:estimate|guess) (?:the|how) (?:number|many|weight|much)\b(?!.*\b(?:effort|story|stories|work|backlog|"
        r"cost of (?:the|a) project|capacity|project|servers?|staff)\b)|\bhow much does (?:the earth|a (?:boeing|747|"
        r"elephant|cow|cloud)|manhattan)\b",
    ),
    instead="Give a piece of the real work instead: “Here is a … of ours. How would you go about it?”",
)
LEADING = Rule(
    name=f"Leading question ({_PRACTICE})",
    phrases=(
        r"^(?:is|are|do|does|was|were|would|should|did) not \w",
        r"\b(?:do|would|should|could|are|is|did|have|does) not (?:you|we|it|that)\b|"
        r"(?<!what )(?<!whom )(?<!which )(?<!who )\b(?:do|would|should|are|is|did|have|does) (?:you|we|it) not\b|"
        r"\bdo not you\b",
        r", (?:right|correct|yes|no|agreed|eh|yeah|ok|okay)\?$|^(?:so )?you\b[^,]* right\?$|, (?:is|are|do|does|did|"
        r"will|would|can|have|has|could|should|was|were) (?:not )?(?:it|you|they|that|he|she|we)(?: not)?\?$|\b(?:is|"
        r"are|do|would|have) not (?:it|you|they)\?$",
        r"\b(?:surely|obviously|of course|clearly you|i (?:assume|suppose|presume|take it|imagine|am sure|guess)|"
        r"presumably|no doubt|needless to say|everyone (?:knows|agrees) (?:that|it)|we all (?:know|agree)|as (?:we|"
        r"you) (?:all )?know)\b",
        r"^how are you an? \w|(?<!what )(?<!how )(?<!who )(?<!when )(?<!which )\b(?:would|do) you agree\b|"
        r"\byou agree that\b|\bhow much (?:do|did) you (?:love|enjoy|like|hate)\b|\bhow (?:great|important|excited|"
        r"passionate|happy|keen) (?:is|are|was|would|do)\b|\bwhy (?:is|are|do) (?:\w+ ){1,4}(?:the best|better than|"
        r"superior|so (?:great|important|bad))\b",
        r"\b(?:you (?:do|would|are|have|can|must|will)|you're) (?:\w+ ){0,8}(?:do|would|are|have|can|will) not you\b",
    ),
    instead="Ask without the answer in it: “How did you decide …?”",
)
DOUBLE = Rule(
    name=f"Two questions in one ({_PRACTICE})",
    phrases=(
        r"\band why did you leave\b|\bwhat did you .* and what did you\b",
        rf"\?\s+(?:and |or |also |then )*{_ASKING}\b(?!.*\bin what order\b)(?:.*\?|.*$)(?<!order\?)",
        rf"(?:,| and| or|;) (?:also )?(?:what|how|why|when|where|who|which) (?:{_INVERTED}) (?:you|your|the|they|we|"
        rf"it)\b",
        r"(?:,| and| or|;) (?:also )?(?:tell (?:me|us)|describe|explain|do you|are you|have you|can you|would you)\b",
        r"\b(?:tell me about|describe|give (?:me )?an example of|talk (?:me )?through)\b.* and (?:also )?(?:a time|"
        r"an example|another time|another example|your (?:approach|experience|strengths|weaknesses|skills|greatest|"
        r"biggest|view|views|philosophy|attitude))\b",
        r"\b(?:as well as|and also|plus) (?:about )?(?:how|what|why|when|tell|describe|a time)\b",
    ),
    # a situation told first may be followed by "what do you do, and what do you tell them?"
    spared=(
        r"; ?can you (?:meet|do) (?:that|this)\b",
        r"\? tell (?:me|us) about (?:it|that)\b",
        # a second half that leans on the first: "…, and how do you know?", "…, and what do they do with it?"
        rf"^[^?.]*(?:,| and) {_WH} (?:\w+ ){{0,6}}(?:(?:it|that|this|them|they|have \w+ed)\b(?: \w+){{0,5}}|(?:know|"
        rf"do|say|change|happened|now|first|alone|last|not|yourself|then|next|afterwards))\?$",
        # two sides of one thing: "What did you keep, and what did you throw away?"
        rf"^{_WH} (?:did|do|would|could|might) you (?!.*\b(?:like|love|enjoy|hate)d?\b)[^?.]*(?:,| and) (?:what|"
        rf"which|whom|who) (?:did|do|would|could|might) you (?:\w+ ?){{1,8}}\?$",
        r"\bwhat (?:would|do|will|should) you (?:do|have done|change) differently\b",
        r"^(?!tell|describe|explain|talk|give|walk|share|what|how|why|when|where|who|which)[^?.]*\. ",
    ),
    instead="Keep the first part as the question and ask the rest as a probe.",
)
CLOSED = Rule(
    name=f"Closed question ({_PRACTICE})",
    phrases=(
        r"^(?:(?:so|and|ok|okay|now|well|right|first|please|also|just),? )*(?:do|does|did|are|is|was|were|have|has|"
        r"had|can|could|will|would|should|may|might|must|am) \w",
        r"(?:^|[.?] |\bever )have you (?:ever )?(?:\w+ed|been|done|worked|used|had|led|written|built|run|made|"
        r"seen)\b(?!.*\b(?:what|how|why|which|tell|describe|where)\b)",
        r"^(?:how many years|how long have you (?:been|worked|used))\b",
    ),
    spared=(
        r"^(?:can|could|would|will|may) (?:you|i|we) (?:please |kindly )?(?:tell|describe|walk|talk|give|explain|"
        r"take|share|show|think|ask|outline|run|recall|hear)\b",
        r"; ?can you meet (?:that|this)\?$|\bdoes that suit you\?$|\bcan you (?:meet|do) (?:that|this|"
        r"it)\b(?:, with (?:reasonable )?adjustments(?: if needed)?)?\?$",
        r"\b(?:entitled|eligible|authori[sz]ed|allowed|permitted) to work\b|^are you (?:over|at least|above) (?:16|"
        r"18|21|25)\?",
        r"\b(?:can|could|are|would|will) you\b.*\b(?:meet|perform|carry out|work|do) (?:the|these|those|"
        r"all the) (?:\w+ )?(?:hours|schedule|requirements|functions|duties|tasks|shifts|rota)\b|\b(?:specific|any|"
        r"access|particular) (?:requirements|arrangements|support)\b.*\b(?:interview|job|role|assessment|today)\b",
        r"^(?:are|would|will) you (?:be )?(?:prepared|willing|able|available|happy) to\b.*\b(?:visits|uniform|"
        r"protective|checks?|vetting|clearance|overtime|call ?outs?|samples?|training course)\b",
        r"\bright to work\b|\badjustments?\b|\bunspent\b|\bat least (?:18|21)\b|\b18 or over\b|\bover 18\b|"
        r"\bsponsorship\b",
        r"\b(?:licen[cs]e|registered|registration|certificate|qualification|qualified|security clearance|dbs)\b",
        # what everyone may be asked of a condition of the work, and courtesies
        r"\b(?:can|could|will|would|are|do) you\b.*\b(?:on call|(?:\w+ )?shifts?|nights|weekends?|evenings|rota|"
        r"attendance requirements|travel|relocate|commute|start (?:on|by|in|at|from)|(?:days?|hours) a (?:week|"
        r"month)|overnight|hours of)\b(?!.*\b(?:mind|comfortable|like|enjoy|happy)\b)",
        r"\b(?:the|this|our) (?:role|post|job|rota|salary|site|work|position)\b[^?]*[:;.] (?:can|could|will|would|"
        r"are|do|does|is) (?:you|that|it|there)\b[^?]*\?$",
        r"^(?:is there anything|would you like|do you have any questions|are there any questions|"
        r"have you any questions|do you need)\b.*\b(?:interview|ask|us|me|break|water|easier|add|questions?)\b",
        # a probe that refers back to what was told
        r"^(?:is|was|did|does|has|had) (?:it|that|this|they) (?:\w+ )?(?:still|last|hold|held|work|stick|help|change|"
        r"stay|in place)\w*\b",
        r"^would you (?!say|call|describe)(?:\w+ ){1,5}(?:again|the same|differently)\b",
        r"\bexample of\b.*\? (?:please )?(?:tell|describe|talk|walk)\b",
    ),
    instead=_OPEN,
)
# what "your …" may stand before and still be about the job
_OF_WORK = (
    r"approach|experience|process|method|way|ways|part|role|plan|plans|strategy|view|views|notice|expectations?|"
    r"availability|understanding|reason\w*|evidence|decision|goal|goals|aim|aims|target|targets|contribution|team|"
    r"teams|users?|customers?|clients?|stakeholders?|responsibilit\w+|priorit\w+|first|next|last|current|previous|"
    r"proudest|biggest|greatest|best|worst|hardest|favou?rite|main|typical|usual|job|project|product|service|"
    r"achievement|success|mistake|failure|lesson|learning|questions?|option|options|choice|measure|measures|criteria|"
    r"advice|answer|response|solution|knowledge|skills?|qualifications?|licen[cs]e|registration|sources?|budget|"
    r"manager|audience|tools?|\w+ing"
)
PASTIME = Rule(
    name="No requirement behind it (OPM structured interview guide: every question rests on the job's own demands)",
    phrases=(
        r"\b(?:off the job|leisure|extra curricular|out of (?:work|hours)|non work) (?:activities|interests|"
        r"pursuits)\b(?=.*\byou\b)",
        # "what is your …?" about anything but the work or its terms
        rf"^(?:(?:and|so|ok|okay|now),? )*(?:what|who|where|which|whose) (?:\w+ )?(?:is|are|was|"
        rf"were) your (?!(?:\w+ ){{0,3}}(?:{_OF_WORK}))\w+(?: \w+){{0,2}}\?$",
        r"\b(?:what|how) (?:do|did|would|will|are) you\b.*\b(?:in your (?:spare|free|own) time|at (?:the )?weekends?|"
        r"on your days? off|outside (?:of )?work|when you are not (?:at work|working)|for fun|to (?:relax|unwind|"
        r"switch off))\b(?!.*\b(?:users?|customers?|residents?|patients?|support|deploy\w*|incidents?|cover|rota|"
        r"team|service|site|shop)\b)",
        r"\b(?:last|favou?rite|best) (?:\w+ )?(?:book|film|movie|podcast|show|series|holiday|song|album|"
        r"game)\b.*\b(?:you|your)\b|\byour favou?rite (?:\w+ )?(?:book|film|movie|podcast|show|series|holiday|song|"
        r"team|food|colou?r)\b",
    ),
    instead="Tie it to a line of the advert, or leave it out.",
)
VAGUE = Rule(
    name=f"Too vague to compare answers ({_PRACTICE})",
    phrases=(
        r"\btell (?:me|us) (?:\w+ ){0,3}about yourself\b|\bdescribe yourself\b|\bwho are you\b|\btell (?:me|"
        r"us) your story\b|\bwalk (?:me|us) through your (?:cv|resume|career|background|life)\b|\bsum yourself up\b|"
        r"\bintroduce yourself\b|\byour (?:management|leadership|working|work|communication|personal) style\b",
        r"\b(?:greatest|biggest|main|key|top|three|worst|your) (?:\w+ ){0,2}(?:strengths?|weakness(?:es)?|"
        r"flaws?)\b(?! (?:of|in) (?:the|that|this|a|your (?:design|plan|last|argument))\b)",
        r"\bin (?:five|5|ten|10|three|3|two|2) years'?(?: time)?\b.*\?|\bwhere do you see yourself\b|"
        r"\bfive year plan\b",
        r"\bwhy (?:should|would) we (?:hire|choose|pick|employ|give)\b|\bwhy (?:do you want|should you get|"
        r"are you right for|you)\b.*\b(?:job|role|us|here|company|position)\b|\bwhat (?:makes you|"
        r"sets you) (?:special|unique|apart|different|tick|the (?:best|right|ideal))\b|\bwhat can you (?:bring|"
        r"offer)\b",
        r"\b(?:cultur(?:al|e)) fit\b|\bfit (?:in|into)(?: with| to)? (?:our|the|this) (?:\w+ )?(?:culture|team|"
        r"company|family)\b|\bfit our culture\b|\bgood fit\b|\bhave a (?:beer|pint|drink) with\b|\bteam player\b",
        r"\bwhat would you do if (?:everything|anything|something|things|it all|the worst|all)\b(?: \w+){0,4}\?|"
        r"\bhow (?:do|would) you (?:handle|deal with|cope with|react to|respond to|manage) (?:an? |"
        r"any )?(?:\w+ )?(?:situations?|problems?|challenges?|stress|pressure|difficult(?:y|ies)|failure|setbacks?)\?$",
        r"\bhow good are you\b|\brate yourself\b|\bon a scale (?:of|from)\b|\bscore yourself\b|"
        r"\bhow (?:well )?(?:would|do) you rate\b|\bhow well do you know\b",
        r"^(?:so,? )?(?:tell (?:me|us) about|what about|how about|thoughts on|talk (?:to me )?about|discuss|"
        r"describe) (?:your )?(?:\w+ ?){1,2}[.?]?$",
        r"\bwhat (?:are your|do you) (?:thoughts|think(?! now)|views|opinions?|feel\w*)\b|\bhow do you feel about\b|"
        r"\bwhat motivates you\b|\bare you passionate\b|\bwhat (?:is|are) your (?:hobbies|passions?|dream job|"
        r"philosophy|favou?rite|interests|spirit)\b|\bwork hard,? play hard\b|\bwhat gets you out of bed\b",
        r"\b(?:how|what) would (?:your|a|the) (?:\\w+ )?(?:friends?|colleagues?|boss|manager|mother|team|"
        r"co ?workers?) (?:describe|say about|say) (?:\\w+ )?(?:you|are|is)?\b|\b(?:three|five|one|3|5) (?:words|"
        r"adjectives)\b",
    ),
    instead="Name what the role needs: “This role asks for …. Tell me about a time you did that.”",
)
TRIVIA = Rule(
    name=f"Trivia: a look-up answers it ({_PRACTICE})",
    phrases=(
        r"^what (?:is|are) (?:an? |the )?(?!your|our|this|that|it)\w+(?: \w+)?\?$",
        r"\bwhat (?:does|do) (?:the )?(?:\w+ ){1,4}stand for\b|\b(?:what|which) (?:is|was) the default (?:port|"
        r"value)\b|\bwhich port\b|\bwhat port\b|\bin (?:what|which) year (?:was|did|were) (?!you)|\b^who (?:invented|"
        r"founded|wrote|created|discovered)\b(?!.*\band\b)|\brecite\b|\bfrom memory\b|\bwhat is the (?:definition|"
        r"acronym|capital|syntax)\b|\bdefine (?:the )?(?:term )?\w+[.?]?$|\bname (?:all|the) (?:\w+ )?(?:seven|five|"
        r"four|ten|twelve|twenty three|\d+)\b",
    ),
    instead="Ask for its use in real work: “Tell me about a time … mattered.”",
)
LONG = f"Too long to follow when heard ({_PRACTICE}): at most {MOST_WORDS} words"
SHORTER = "Cut it to one sentence and move the rest into probes."
EMPTY = f"No question in it ({_PRACTICE})"

POOR = (BRAINTEASER, PASTIME, VAGUE, TRIVIA, LEADING, CLOSED, DOUBLE)
