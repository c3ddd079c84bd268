"""Words for people who apply and for what they have: persons, qualities, credentials, traits; data only.

Ours, from how adverts of all trades and the people who write them speak in Britain, Ireland, North America, India and
Australia. Alternatives of regular expressions, to be matched without regard to case.
"""

from __future__ import annotations

_APPLICANT = (
    r"(?:person|candidates?|applicants?|individuals?|post ?holders?|job ?holders?|incumbents?|appointees?|starters?|"
    r"recruits?|hires?|joiners?|employees?|staff|workers?|team members?|members? of (?:staff|the team)|volunteers?|"
    r"contractors?|personnel|freshers?|trainees?|graduates?)"
)
CROWD = (
    r"(?!(?:customer|client|order|trailer|container|visitor|user|paper|number|offer|supplier|member|guest|letter|"
    r"matter|tender|computer|order|water|tractor|motor|door|floor|error|plant|restaurant|tenant|patient)s?\b)"
    r"[\w-]+(?:ers?|ors?|ants?|ists?|ians?|ees?|men|women|people|nurses?|cooks?|chefs?|guards?)"
)
PERSON = (
    rf"(?:(?:(?:the|our|an?|any|all|every|each|both|new|successful) )*(?:(?:right|ideal|successful|perfect|best|"
    rf"suitable|strong|potential|prospective|new|shortlisted) )*{_APPLICANT}(?: (?:appointed|selected|chosen|we "
    rf"(?:appoint|choose|hire|take on|want|need|seek|look for|like)|we(?:['’]re| are) (?:after|looking for|"
    rf"hoping for|seeking)|in this (?:post|role|job)))?|"
    rf"(?:all|every|each) (?:(?:of )?our |new )?(?:[\w-]+ )?{CROWD}|"
    r"people (?:working|joining|starting|handling|in this)(?: [\w-]+){1,6}?|"
    r"(?:whoever|anyone|anybody|every(?:one|body)|those)(?: (?:who |that )?(?:join|get|take|land|work|start|com|handl|"
    r"driv|appoint|appl)\w*(?: [\w-]+){0,6}?| here| on (?:the )?(?:site|team)| in the \w+| we \w+)?)"
)
TONGUE = (
    r"(?:English|Welsh|Irish|Gaelic|Gaeilge|French|German|Spanish|Italian|Portuguese|Polish|Romanian|Ukrainian|"
    r"Russian|Dutch|Swedish|Danish|Norwegian|Finnish|Arabic|Hindi|Urdu|Punjabi|Bengali|Tamil|Telugu|Marathi|Kannada|"
    r"Gujarati|Mandarin|Cantonese|Japanese|Korean|Vietnamese|Turkish|Greek|Hebrew|Somali|Tagalog|Maori|BSL|Auslan|"
    r"ASL|sign language)"
)
QUALITY = (
    r"(?:experience|knowledge|understanding|abilit(?:y|ies)|skills?|communication|fluency|willingness|awareness|"
    r"commitment|familiarity|expertise|proficiency|flexibility|enthusiasm|education|background|attitude|manners?|"
    r"patience|humou?r|curiosity|honesty|integrity|reliability|punctuality|time-?keeping|discretion|tact|diplomacy|"
    r"stamina|empathy|kindness|warmth|compassion|courtesy|confidentiality|accuracy|initiative|creativity|"
    r"imagination|resilience|self-?motivation|common sense|handwriting|spelling|grammar|literacy|numeracy|maths|"
    r"teamwork|track record|portfolio|fitness|evidence|membership|competenc\w+|confidence|grounding|grasp|"
    r"command of|exposure to|interest in|"
    r"right to work|(?:good )?memory|telephone voice|typing|nerves?|stomach|appetite|judge?ment|attention to detail|"
    r"work ethic|personality|"
    r"(?:head|eye|ear|feel|nose|flair|aptitude|talent|knack|passion) for|love (?:for|of)|sense of (?!belonging|"
    r"community)\w+|"
    r"steady hands?|thick skin|(?:access to|use of) an? (?:car|vehicle|van|reliable)|own (?:car|van|vehicle|"
    r"transport|tools?|bike|kit|ppe)|(?:car|van|vehicle|tools|transport) of your"
    rf" own|driving|{TONGUE})"
)
CREDENTIAL = (
    r"(?:diplomas?|degrees?(?! of\b)|qualifications?|licen[cs]es?|certificat\w+|certs?|registration|accreditation|"
    r"apprenticeship|tickets?|cscs|[ns]vqs?|btecs?|hn[cd]s?|gcses?|a[- ]levels?|bsc|beng|meng|msc|mba|phd|pgce|qts|"
    r"cards?|equivalents?|first aid|level \d)"
)
ADJECTIVE = (
    r"(?:reliable|hard-?working|motivated|self-motivated|organi[sz]ed|well-organi[sz]ed|caring|friendly|patient|kind|"
    r"gentle|calm|careful|flexible|punctual|honest|enthusiastic|passionate|dedicated|committed|proactive|confident|"
    r"creative|energetic|experienced|skilled|qualified|registered|certified|licensed|time-served|talented|"
    r"conscientious|practical|resilient|approachable|articulate|discreet|tactful|trustworthy|dependable|adaptable|"
    r"empathetic|compassionate|tidy|thorough|methodical|meticulous|numerate|literate|computer[- ]literate|"
    r"well-spoken|presentable|polite|cheerful|curious|ambitious|driven|tenacious|analytical|detail-oriented|"
    r"personable|outgoing|bubbly|sociable|diligent|accurate|professional|mature|responsible|physically fit|fit|strong|"
    r"quick|sharp|bright|level-headed|unflappable|steady|sensible|determined|eager|inquisitive|thoughtful|fluent|"
    r"bilingual|comfortable|happy|willing|prepared|keen|good|able|used to|at (?:ease|home))"
)
_NOUN = (
    r"(?:person|organi[sz]er|communicator|(?:team|team-)\s?player|self-?starter|(?:problem[- ])?solver|listener|"
    r"thinker|leader|learner|planner|finisher|all-?rounder|grafter|negotiator|storyteller|writer|people person|"
    r"multi-?tasker|driver|doer)"
)
BEING = rf"(?:(?:\w+ly |very |really )?{ADJECTIVE}|an? (?:[\w-]+ ){{0,3}}{_NOUN}|someone who|no stranger to|not afraid)"
SKILLED = (
    r"(?:(?:fully |suitably |highly |well |very )?(?:experienced|qualified|registered|certified|licensed|skilled|"
    r"time-served|chartered))"
)
GLAD = r"(?:delighted|thrilled|chuffed|over the moon)"
PRAISE = (
    r"(?:great|lovely|brilliant|grand|fantastic|wonderful|ideal|class|deadly|savage|ace|super|superb|magic|smashing|"
    r"terrific|excellent|perfect|amazing|awesome|cool|champion|marvellous|splendid|mint|gold|first[- ]rate)"
)
TRAIT = rf"(?:{QUALITY}|{CREDENTIAL}|being|training)"
