"""The rules that warn: lawful questions that tell a panel little, and how to ask better; knows no law."""

from __future__ import annotations

from knowledge.interview.unlawful import Rule

_PRACTICE = "structured interviewing: Campion, Palmer and Campion 1997; OPM structured interview guide"
_OPEN = "Ask it open and about the past: “Tell me about a time …”"

MOST_WORDS = 30

_INVERTED = "do|does|are|is|would|can|will|should|have|has"
_ASKING = r"(?:what|how|why|when|where|who|which|do|does|did|are|have|can|could|would|tell me|describe|explain)"

BRAINTEASER = Rule(
    name="Brainteaser (Google re:Work hiring guide: puzzles predict nothing)",
    phrases=(
        r"\bhow many \w+(?: \w+){0,3} (?:fit|are there|are in|exist|would (?:it take|fit)|does it take|"
        r"could you (?:fit|put|get)|can you "
        r"(?:fit|put))\b(?! (?:in your (?:team|company|group|current|organisation)|on your (?:team|"
        r"project)|under your|when you))",
        r"\bmanhole\b|\bpiano tuners?\b|\bgolf balls?\b|\bping pong balls?\b|\btennis balls? (?:fit|in)\b|"
        r"\bmount fuji\b|\blight bulbs?\b.*\bswitch|"
        r"\b(?:25|eight|nine|12|twelve|five|three) (?:race ?horses|horses|identical|balls|coins|marbles|"
        r"jugs|ants|pirates|prisoners)\b|"
        r"\bshrunk\b|\bblender\b.*\b(?:you|nickel|coin)\b|\bclock hands?\b|\bhands of a clock\b|\bburning "
        r"ropes?\b",
        r"\bif you (?:were|could be|had to be) (?:an? |any )(?:\w+ )?(?:animal|tree|fruit|colou?r|car|"
        r"superhero|vegetable|biscuit|kitchen|cartoon|dog|"
        r"fish|sandwich|shape|planet|pizza|drink|character|book|song|household|tool|number)\b",
        r"\bspirit animal\b|\bweigh an? (?:elephant|whale|plane|aeroplane|747|house)\b|\bwhy (?:is|are) "
        r"(?:a |the )?(?:tennis balls?|"
        r"sky|coins|pizza boxes|clocks?)\b|\b(?:what|which) (?:\w+ ){0,3}?(?:animal|tree|fruit|colou?r|"
        r"superhero|super power|superpower|biscuit|"
        r"vegetable|fictional|cartoon|historical|"
        r"celebrity) (?:\w+ ){0,2}(?:are|would|do|could|best|describes?)\b.*\byou\b",
        r"\bsell me this\b|\bdesert island\b|\bdinner (?:guests|party)\b.*\b(?:dead|alive|invite)|\bdead "
        r"or alive\b|\bfox,? (?:a )?(?:chicken|goose)\b|"
        r"\briddle\b|\btwo truths\b|\bzombies\b|\bzombie apocalypse\b|\btime machine\b|\bwin the "
        r"lottery\b|\bwon the lottery\b|\bone wish\b|\bthree wishes\b",
        r"\b(?:estimate|guess) (?:the|how) (?:number|many|weight|much)\b(?!.*\b(?:effort|story|stories|"
        r"work|backlog|cost of (?:the|a) "
        r"project|capacity|project|servers?|staff)\b)|\bhow much does (?:the earth|a (?:boeing|747|"
        r"elephant|cow|cloud)|manhattan)\b",
    ),
    instead="Give a piece of the real work instead: “Here is a … of ours. How would you go about it?”",
)
LEADING = Rule(
    name=f"Leading question ({_PRACTICE})",
    phrases=(
        r"^(?:is|are|do|does|was|were|would|should|did) not \w",
        r"\b(?:do|would|should|could|are|is|did|have|does) not (?:you|we|it|that)\b|\b(?:do|would|should|"
        r"are|is|did|have|does) (?:you|we|it) not\b|"
        r"\bdo not you\b",
        r", (?:right|correct|yes|no|agreed|eh|yeah|ok|okay)\?$|^(?:so )?you\b[^,]* right\?$|, (?:is|are|"
        r"do|does|did|will|would|can|have|has|could|should|was|were) (?:not )?"
        r"(?:it|you|they|that|he|she|we)(?: not)?\?$|\b(?:is|are|do|would|have) not (?:it|you|they)\?$",
        r"\b(?:surely|obviously|of course|clearly you|i (?:assume|suppose|presume|take it|imagine|am sure|"
        r"guess)|presumably|no doubt|needless to say|"
        r"everyone (?:knows|agrees) (?:that|it)|we all (?:know|agree)|as (?:we|you) (?:all )?know)\b",
        r"\b(?:would|do) you agree\b|\bhow much (?:do|did) you (?:love|enjoy|like|hate)\b|\bhow (?:great|"
        r"important|excited|passionate|happy|keen) "
        r"(?:is|are|was|would|do)\b|\bwhy (?:is|are|do) (?:\w+ ){1,4}(?:the best|better than|superior|so "
        r"(?:great|important|bad))\b",
        r"\b(?:you (?:do|would|are|have|can|must|will)|you're) (?:\w+ ){0,8}(?:do|would|are|have|can|"
        r"will) not you\b",
    ),
    instead="Ask without the answer in it: “How did you decide …?”",
)
DOUBLE = Rule(
    name=f"Two questions in one ({_PRACTICE})",
    phrases=(
        r"\band why did you leave\b|\bwhat did you .* and what did you\b",
        rf"\?\s+(?:and |or |also |then )*{_ASKING}\b(?!.*\bin what order\b)(?:.*\?|.*$)(?<!order\?)",
        rf"(?:,| and| or|;) (?:also )?(?:what|how|why|when|where|who|which) (?:{_INVERTED}) (?:you|your|"
        rf"the|they|we|it)\b",
        r"(?:,| and| or|;) (?:also )?(?:tell (?:me|us)|describe|explain|do you|are you|have you|can you|"
        r"would you)\b",
        r"\b(?:tell me about|describe|give (?:me )?an example of|talk (?:me )?through)\b.* and (?:also "
        r")?(?:a time|an example|another time|another example|"
        r"your (?:approach|experience|strengths|weaknesses|skills|greatest|biggest|view|views|philosophy|"
        r"attitude))\b",
        r"\b(?:as well as|and also|plus) (?:about )?(?:how|what|why|when|tell|describe|a time)\b",
    ),
    # a situation told first may be followed by "what do you do, and what do you tell them?"
    spared=(
        r"; ?can you (?:meet|do) (?:that|this)\b",
        r"\bwhat (?:would|do|will|should) you (?:do|have done|change) differently\b",
        r"^(?!tell|describe|explain|talk|give|walk|share|what|how|why|when|where|who|which)[^?.]*\. ",
    ),
    instead="Keep the first part as the question and ask the rest as a probe.",
)
CLOSED = Rule(
    name=f"Closed question ({_PRACTICE})",
    phrases=(
        r"^(?:(?:so|and|ok|okay|now|well|right|first|please|also|just),? )*(?:do|does|did|are|is|was|were|"
        r"have|has|had|"
        r"can|could|will|would|should|may|might|must|am) \w",
        r"(?:^|[.?] |\bever )have you (?:ever )?(?:\w+ed|been|done|worked|used|had|led|written|built|run|"
        r"made|seen)\b(?!.*\b(?:what|how|why|which|tell|describe|where)\b)",
        r"^(?:how many years|how long have you (?:been|worked|used))\b",
    ),
    spared=(
        r"^(?:can|could|would|will|may) (?:you|i|we) (?:please |kindly )?(?:tell|describe|walk|talk|give|"
        r"explain|take|"
        r"share|show|think|ask|outline|run|recall|hear)\b",
        r"; ?can you meet (?:that|this)\?$|\bdoes that suit you\?$|"
        r"\bcan you (?:meet|do) (?:that|this|it)\b(?:, with (?:reasonable )?adjustments(?: if needed)?)?\?$",
        r"\bright to work\b|\badjustments?\b|\bunspent\b|\bat least (?:18|21)\b|\b18 or over\b|\bover "
        r"18\b|\bsponsorship\b",
        r"\b(?:licen[cs]e|registered|registration|certificate|qualification|qualified|security clearance|"
        r"dbs)\b",
    ),
    instead=_OPEN,
)
VAGUE = Rule(
    name=f"Too vague to compare answers ({_PRACTICE})",
    phrases=(
        r"\btell (?:me|us) (?:\w+ ){0,3}about yourself\b|\bdescribe yourself\b|\bwho are you\b|\btell "
        r"(?:me|us) your story\b|\bwalk (?:me|us) through your "
        r"(?:cv|resume|career|background|life)\b|\bsum yourself up\b|\bintroduce yourself\b|\byour "
        r"(?:management|leadership|working|work|communication|personal) style\b",
        r"\b(?:greatest|biggest|main|key|top|three|worst|your) (?:\w+ ){0,2}(?:strengths?|weakness(?:es)?|"
        r"flaws?)\b(?! (?:of|in) (?:the|that|this|a|your "
        r"(?:design|plan|last|argument))\b)",
        r"\bin (?:five|5|ten|10|three|3|two|2) years'?(?: time)?\b.*\?|\bwhere do you see yourself\b|"
        r"\bfive year plan\b",
        r"\bwhy (?:should|would) we (?:hire|choose|pick|employ|give)\b|\bwhy (?:do you want|should you "
        r"get|are you right for|you)\b.*\b(?:job|role|us|here|"
        r"company|position)\b|\bwhat (?:makes you|sets you) (?:special|unique|apart|different|tick|the "
        r"(?:best|right|ideal))\b|\bwhat can you (?:bring|offer)\b",
        r"\b(?:cultur(?:al|e)) fit\b|\bfit (?:in|into)(?: with| to)? (?:our|the|this) (?:\w+ )?(?:culture|"
        r"team|company|family)\b|\bfit our culture\b|"
        r"\bgood fit\b|\bhave a (?:beer|pint|drink) with\b|\bteam player\b",
        r"\bhow good are you\b|\brate yourself\b|\bon a scale (?:of|from)\b|\bscore yourself\b|\bhow "
        r"(?:well )?(?:would|do) you rate\b|\bhow well do you know\b",
        r"^(?:so,? )?(?:tell (?:me|us) about|what about|how about|thoughts on|talk (?:to me )?about|"
        r"discuss|describe) (?:your )?(?:\w+ ?){1,2}[.?]?$",
        r"\bwhat (?:are your|do you) (?:thoughts|think|views|opinions?|feel\w*)\b|\bhow do you feel "
        r"about\b|\bwhat motivates you\b|\bare you passionate\b|"
        r"\bwhat (?:is|are) your (?:hobbies|passions?|dream job|philosophy|favou?rite|interests|spirit)\b|"
        r"\bwork hard,? play hard\b|\bwhat gets you out of bed\b",
        r"\b(?:how|what) would (?:your|a|the) (?:\\w+ )?(?:friends?|colleagues?|boss|manager|mother|team|"
        r"co ?workers?) (?:describe|say about|say) (?:\\w+ )?(?:you|are|is)?\b|\b(?:three|five|one|3|5) "
        r"(?:words|adjectives)\b",
    ),
    instead="Name what the role needs: “This role asks for …. Tell me about a time you did that.”",
)
TRIVIA = Rule(
    name=f"Trivia: a look-up answers it ({_PRACTICE})",
    phrases=(
        r"^what (?:is|are) (?:an? |the )?(?!your|our|this|that|it)\w+(?: \w+)?\?$",
        r"\bwhat (?:does|do) (?:the )?(?:\w+ ){1,4}stand for\b|\b(?:what|which) (?:is|was) the default "
        r"(?:port|value)\b|\bwhich port\b|\bwhat port\b|"
        r"\bin (?:what|which) year (?:was|did|were) (?!you)|\b^who (?:invented|founded|wrote|created|"
        r"discovered)\b|\brecite\b|\bfrom memory\b|"
        r"\bwhat is the (?:definition|acronym|capital|syntax)\b|\bdefine (?:the )?(?:term )?\w+[.?]?$|"
        r"\bname (?:all|the) (?:\w+ )?(?:seven|five|four|ten|"
        r"twelve|twenty three|\d+)\b",
    ),
    instead="Ask for its use in real work: “Tell me about a time … mattered.”",
)
LONG = f"Too long to follow when heard ({_PRACTICE}): at most {MOST_WORDS} words"
SHORTER = "Cut it to one sentence and move the rest into probes."
EMPTY = f"No question in it ({_PRACTICE})"

POOR = (BRAINTEASER, VAGUE, TRIVIA, LEADING, CLOSED, DOUBLE)
