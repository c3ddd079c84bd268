"""How people say what a person must have, be or do, who is sought and who isn't taken; patterns only."""

from __future__ import annotations

from knowledge.ingestion.qualities import ADJECTIVE, CREDENTIAL, CROWD, PERSON, QUALITY, SKILLED, TRAIT

_EMPLOYER = (
    r"(?:[A-Z][\w&-]+ ){0,4}(?:Company|Council|Trust|University|School|College|Service|Department|Team|Group|Board)\b"
)
_SUBJECT = (
    rf"(?:(?<!if )(?<!when )you|{PERSON}|they|"
    rf"(?:an?|the|our) (?-i:(?!{_EMPLOYER})(?:[A-Z][\w/&-]+ ){{0,4}}[A-Z][\w/&-]+))"
)
_ALSO = (
    r"(?: also| therefore| ideally| already| then| really| still| just| only| definitely| absolutely| certainly|"
    r" simply| either| at least| do)*"
)
# What follows "must" or "should" when a sentence informs or tells how to apply.
_INFORMS = (
    r"(?! (?:also )?(?:not (?:be|need)|be aware|note|expect|apply|contact|hear|receive|see|read(?! an?\b| (?:plans|"
    r"drawings|music)\b)|get\b|feel|find|"
    r"state\b|"
    r"quote|indicate|submit|send|e-?mail|attach|include|refer|ask for|ring|call|speak to|visit\b|click|remember|"
    r"check out|come\b|join (?:us|in)|try\b|say so|tell us|let us|talk to|consider\b|complete an? (?:application|"
    r"form)|know that|allow|arrive|give [^.]{0,25}notice|be (?:paid|given|told|kept|treated|notified|protected|"
    r"offered|sent|received|submitted)|bring (?:an? |your |the )?(?:\w+ ){0,2}(?:cv|pen|id|passport|documents?|"
    r"certificates?|tickets?|licen[cs]e|proof|copy|copies)\b))"
)
_SOMEONE = (
    r"(?:someone|somebody|anyone|anybody|(?:an?|the (?:kind|sort|type) of) (?:person|individual)|a (?:safe|good) "
    r"pair of hands)"
)
_FOLK = r"(?:people|those|candidates|applicants|individuals|folk|workers|staff)"
_THAT = (
    r"(?:who\b|whose\b|with (?!us\b|our\b|the\b|you\b)|having\b|that (?:has|have|can|is|are)\b|able\b|willing\b|"
    rf"comfortable\b|happy\b|prepared\b|ready\b|(?:\w+ly )?{ADJECTIVE}\b)"
)
_WANTS = (
    r"(?:look(?:ing)? (?:out )?for|seek(?:s|ing)?|must have|after|on the (?:hunt|look-?out|search) for|"
    r"hunting for|searching for|"
    r"hoping (?:for|to (?:find|hear from))|keen (?:to (?:find|hear from|meet|recruit|appoint)|on)|want(?:s|ed)?|"
    r"need(?:s|ed)?|requir(?:es?|ing)|(?:love|like|prefer|welcome|favour|value|appreciate)|wish to "
    r"(?:appoint|recruit)|call(?:s)? for|takes|suit(?:s|ed)?(?: to)?|best for|ideal for|perfect for|great for|"
    r"(?:hear|applications?) from|meet)"
)
EXPECTED = (
    rf"\b(?:we|i)(?:['’]d| would)?(?: also| do| only| just)? ask (?:only )?that you(?:['’]re| (?:have|hold|are|can|"
    rf"bring|be|"
    rf"know|speak))\b|^(?:just|only) (?:an? |some |the )?(?:\w+ ){{0,2}}(?:{TRAIT})\b",
    r"\byou(?:['’]re|['’]ll be| are| will be|['’]d be) (?:the|an?) (?:kind|sort|type)(?: of)? (?:person|someone|cook|"
    r"\w+er|\w+or)? ?(?:who|that)\b",
    rf"^you (?:also |already |either )?have\b(?! (?:the|access|flexib|to|a (?:choice|say|"
    rf"chance))\b).{{0,60}}\b(?:{TRAIT})\b",
    r"\byou(?:['’]ll| will|['’]ve| have| come with| bring)\b(?: \w+){0,2} (?:at least|over|more than|a (?:good|solid|"
    r"few)|"
    r"some|\d+\+?|two|three|four|five|six|ten)\b.{0,30}\b(?:years?|months?|seasons?|decades?)\b.{0,30}"
    r"\b(?:behind you|experience|under your belt|on the (?:tools|road|floor)|post[- ]qualif\w+)",
    r"^(?:able|willing|comfortable|confident|fluent) (?:to|with|using|in|at) \w",
    r"\b(?:we|i)(?:['’]ll|['’]d| will| would|['’]re| are)?(?: also| really| do)? (?:need|want|like|ask|have|expect) to "
    r"(?:see|be (?:sure|certain|satisfied))(?: evidence| proof)?,? that you(?:['’]ve| have|['’]re| are| can|"
    r" hold| know)\b",
    rf"\b(?:we|i)(?:['’]ll|['’]d| will| would)?(?: also| do)? (?:expect|need|require|want|ask|insist)(?: that)? "
    rf"(?:you (?:to|who)|you(?:['’]ll| will)|{_FOLK}(?: who| with| that))\b",
    r"\b(?:we are|we['’]re|we would be|is|are)(?: \w+)? (?:looking for|seeking|after|(?:hoping|keen) to (?:appoint|"
    r"find|recruit|hire))\b.{0,80}\b(?:who|if you|"
    r"with (?:an?|at least|strong|good|excellent|proven|previous|relevant|some|your|experience|knowledge|\d+)|"
    r"that (?:has|have|is|are|can))\b",
    rf"\b{_SUBJECT}(?: (?:who|whose|with|without|under|over) [^,.;]{{1,60}}?)?(?:['’]ll|['’]d|['’]ve| will|"
    rf" would)?{_ALSO} (?:must|should|need(?:s)? to|ha(?:ve|s) to|(?:ha(?:ve|s) )?got to|"
    rf"ought to){_INFORMS}\b",
    rf"\b{_SUBJECT}(?:['’]ll| will)?{_ALSO} (?:is |are |be )(?:also )?(?:expected|required|asked) to (?:have|be|hold|"
    r"demonstrate|possess|show|pass|undergo|obtain|provide|clear|complete|undertake|consent|produce|prove)\b",
    rf"\b{_SUBJECT}(?:['’]ll|['’]d| will| would){_ALSO} (?:have|possess|bring|demonstrate|hold|show)\b.{{0,50}}"
    rf"\b(?:{TRAIT})\b",
    rf"\b(?:{PERSON}) (?:will|would|is|has|can)(?: also| ideally| be able to)? (?:be (?!based|part\b|responsible|"
    rf"on\b|in\b|the\b|"
    rf"\w+ing\b|(?!{SKILLED}|{ADJECTIVE}|educated|focused)\w+(?:ed|en|paid)\b)|have|possess|bring|demonstrate|hold|"
    rf"show|"
    r"able|adept|someone)\b|\b(?:right|ideal|perfect|best|successful) (?:person|candidate|applicant)s? (?:is|are) \w",
    r"\byou(?:['’]ll| will|['’]ve| have| should)(?: also| ideally)? (?:have|possess|bring|demonstrate|hold|got|"
    r"be (?:able|comfortable|confident|experienced|familiar|skilled|qualified|passionate))\b.{0,40}"
    rf"\b(?:{TRAIT})\b",
    r"^(?:this|the) (?:role|position|post|job|classification|vacancy)(?: \w+)? (?:requires?|needs|calls for|must "
    rf"have|demands)\b.{{0,60}}\b(?:{TRAIT}|years)\b",
    rf"^(?:must|needs? to|has to|have to|should){_INFORMS} \w",
    rf"^(?:your |their |the |an? )?(?:[\w-]+ ){{0,4}}(?:{QUALITY}|{CREDENTIAL})(?! (?:check|test|course|form)s?\b)"
    r"[^.,;]{0,40} (?:must|ha(?:s|ve) to|needs? to) be\b(?! (?:sent|submitted|e-?mailed|received|uploaded|attached|"
    r"included|returned|kept|made|logged|recorded|stored|renewed)\b)",
    rf"^(?:just |only )?(?:an? )?(?:good |clean |full |valid )?(?:{TRAIT})\b[^.]*\b(?:please|only)\W*$",
)
NEEDED = (
    rf"^{CROWD} (?:must (?:have|hold)|need(?: to (?:have|hold))?|have to (?:have|"
    rf"hold)) [^.]{{0,40}}\b(?:{CREDENTIAL}|experience)\b",
    r"\byou (?:can(?:no|['’])t|cannot|must(?:n['’]t| not)|should(?:n['’]t| not)|won['’]t|don['’]t) (?:mind\b|"
    r"be (?:afraid|"
    r"scared|shy|squeamish|put off|fazed|precious|easily \w+|too proud))",
    r"\b(?:the|our) (?:person|candidate|one|\w+er|\w+or) (?:we(?:['’]re| are)? (?:want|need|after|looking for|seek)|"
    r"for us) "
    r"(?!was|is\b|will)[a-z]{2,}s\b",
    rf"^[^.]{{0,60}}\b(?:{TRAIT})\b[^.]{{0,60}}?(?:\b(?:is|are) (?:far |much )?more important (?:to \w+ )?than\b|"
    rf"\b(?:expected|assumed|a given|required|needed)(?:,[^.]{{0,30}})?[.!]*$|"
    rf"\b(?:is|are) (?:non-|not )(?:negotiable|optional))",
    rf"\b(?:{PERSON})(?:['’]ll| will| would)?{_ALSO} needs? (?!to\b|us\b|not\b|help\b|any\b|more\b)\w",
    rf"^[^.]{{0,60}}\b(?:{TRAIT})\b(?!(?: [\w-]+){{0,3}} (?:team|department|provider|course|"
    rf"budget)\b).{{0,90}}?\b(?:is|"
    r"are|would be|will be)\b(?: \w+){0,3}? (?:essential|required|mandatory|needed|important|necessary|vital|crucial|"
    r"key|paramount|expected|critical|compulsory|imperative|a given|valued|prized|appreciated|"
    r"an? (?:absolute )?(?:must|"
    r"requirement))\b(?! to (?:our|the|us|what|how|everything|success)\b)",
    r"^(?:[\w,/&'’()+-]+ ){1,14}?(?:(?:is|are) )?(?<!if )(?<!as )(?<!when )(?:an? (?:absolute )?must|essential|"
    r"required|mandatory|needed)(?: for [\w ]+)?[.!]*$",
    rf"\b(?:we|i)(?: do| also| really| always| would|['’]d)* (?:insist on|ask for|look for|want|value|prize|need|"
    rf"expect|require|care about|set (?:great|a lot of|much|real) store by|like to see|are after|"
    rf"hope for)\b.{{0,60}}\b(?:{TRAIT})\b",
    r"\bcan(?:no|['’])t (?:really )?do (?:this|the) (?:job|role|work) without\b|"
    r"\b(?:something|what|the one thing|a thing) (?:that )?(?:we|i|you) can(?:no|['’])t (?:do|manage|work|be) "
    r"without\b|"
    r"\bnot (?:the|a) (?:job|role|place|post) for (?:anyone|someone|people|the)\b|"
    r"\bif you(?:['’]re|['’]d)? \b.{3,80}\b(?:it|this|that)(?:(?:['’]s| is)(?: probably| really| certainly)* not|"
    r" (?:isn|won)['’]t(?: be)?)(?: really)? (?:the|a) (?:job|role|place|post|one) for you\b",
    r"\b(?:is|are|would be) (?:the|our) (?:bare |absolute |very )?(?:minimum|least) (?:that )?(?:we|i)(?:['’]d|['’]ll|"
    r" would| will| can)? (?:consider|accept|take|look (?:at|for)|need|ask|expect|want|require)\b",
    rf"^[^.£$€]{{0,60}}\b(?:{TRAIT}|years?|months?|seasons?)\b[^.£$€]{{0,60}}\b(?:is|are|would be) (?:the|our) "
    r"(?:bare |absolute |very )?minimum\W*$",
    r"\b(?:we|i)(?:['’](?:d|re)| would| are)?(?: also| do| still| really)* (?:(?:want|like|hope|need) to see|need|"
    r"require|want|like|ask for|look(?:ing)? for|after|expect) (?:an? |at least |over |more than |a minimum of |some )*"
    r"(?:\d+\+?|one|two|three|four|five|six|ten|few|couple of|(?<=least a )|(?<=of a )) ?(?:\w+ )?(?:years?|months?|"
    r"seasons?)(?=['’]? (?:of|in|on|as|at|with|experience|behind|doing|working|post)\b)",
)
SOUGHT = (
    rf"\b{_WANTS}(?: \w+){{0,2}}?,? {_SOMEONE},?(?: (?:else|local|new|really|also|truly|both))* {_THAT}",
    rf"\b(?:we|i|it|this|job|role|post|position|team|work)\b.{{0,40}}\b{_WANTS} (?:more |any |only )?{_FOLK} {_THAT}",
    rf"\b(?:we|i)\b.{{0,40}}\b(?:hear|applications?) from (?:\w+ )?{_FOLK} from (?:an? )?\w+ background",
    rf"\bwhat (?:we|i|matters|counts)\b[^.]{{0,50}}?\b(?:is|are) (?:that you|an?|some|{_SOMEONE}|your|(?:\w+ )?"
    rf"{TRAIT})\b(?<!want to do is a)",
    rf"\b(?:looking for|seeking|after|need|wants?|require|recruiting|appoint) (?:an?|some|more|several|two|three|"
    rf"\d+)? ?"
    rf"(?:(?:\w+ly )?{ADJECTIVE}(?:,| and| &|, and) (?:\w+ly )?{ADJECTIVE}|{SKILLED}(?! staff\b)) ",
    rf"\b(?:looking for|seeking|recruiting|hiring|appoint|recruit|hire|need) an? (?:\w+ly )?{ADJECTIVE} "
    r"(?-i:[A-Z])[\w/()& -]{3,60} (?:to|who)\b",
    rf"\b(?:opportunity|vacancy|opening)\b[^.,]{{0,40}} for an? (?:\w+ly )?{ADJECTIVE}(?:,| and| &|, and) "
    rf"(?:\w+ly )?{ADJECTIVE}\b",
    r"\b(?:the|our|an?) (?:right|ideal|perfect|best|sort of|kind of|good) (?:person|candidate|applicant|individual)s? "
    r"(?:also )?(?!(?:will|joins?|reports?|receives?|gets?|starts?|works?|applies|earns?|takes)\b)(?:(?!was|"
    r"is\b)[a-z]{2,}s\b|"
    r"(?:doesn['’]t|does not|won['’]t)\b)",
)
GRADED = (
    r"^(?!(?:our|we|it|this|that|these|those|booking|there|uniforms?)\b)[^.;]{3,110}\b(?:is|are)(?: also|"
    r" \w+ly)* (?:essential|"
    r"desirable|an? (?:absolute )?must|mandatory|an? (?:(?:pre-?|\w+ ))?requi(?:site|rement)|assumed)\b"
    r"(?! (?:to|for|in|part) (?:our|the|us|what|how|any|everything|success)\b)",
    rf"\bapplications? (?:are )?(?:\w+ly )?(?:invited|welcomed?|sought|encouraged) from (?:\w+ ){{0,3}}?(?:{_FOLK}|"
    rf"\w+s) "
    r"(?:with|who|having|holding)\b",
    r"\bit(?:['’]s| is)(?: \w+ly)? (?:essential|important|vital|crucial|imperative|necessary|required|key|desirable|"
    r"preferable|an? (?:absolute )?(?:must|requirement|given)) "
    r"(?:(?:that )?(?:you|candidates|applicants|the (?:post ?holder|successful|person))|to (?:have|be able|hold|"
    r"know))\b",
    r"\b(?:job|post|role|vacancy|position) is (?:\w+ )?(?:only )?open to\b|^good (?:with|at) \w|"
    r"\bthat['’]s all we ask\b|"
    r"\b\w+ years?['’]? (?:min\b|minimum\b)",
    rf"^(?!any){_SOMEONE} (?:who|whose|with (?!us\b|our\b)|able|willing)\b|\b(?:you|they)(?:['’]d|"
    rf" would) want (?:to (?:be|live|hold|know|"
    rf"have)\b|an? (?:\w+ ){{0,2}}(?:{TRAIT})\b)",
    r"\byou(?:['’]ll| will|['’]d| would) (?:get on|do well|fit (?:right )?in|thrive|love (?:it|this)|enjoy (?:it|"
    r"this))\b"
    r".{0,40}\bif you\b",
    rf"\b(?:{TRAIT}|{QUALITY} \w+)\b.{{0,30}}\b(?:(?:always |certainly |really )?helps\b(?! (?:us|our|them))|"
    r"(?:makes|would make) (?:your )?life easier|never (?:hurts|goes (?:astray|amiss)))",
    r"\bstrengthen (?:your|an|the|any) application\b",
)
_TAKES = (
    r"(?:consider|take(?: on)?|use|employ|hire|recruit|appoint|accept|place|insure|start|have|work with|"
    r"offer (?:this|the|"
    r"it|work) (?:\w+ )?to)"
)
REFUSED = (
    rf"\b(?:can(?:no|['’])t|cannot|(?:are|['’]re) (?:not able|unable) to|won['’]t|will not|"
    rf"not in a position to) (?:be able "
    rf"to )?(?:\w+ly )?{_TAKES}\b.{{0,30}}\b(?:you|anyone|anybody|people|applicants?|candidates?|those|drivers?|"
    rf"someone|"
    r"under[- ]\d+|new (?!business|clients?|customers?|patients?)\w+s)\b(?! after)",
    rf"\bonly (?:be able to )?(?:{_TAKES}|open to|(?:hear|applications?) from)\b.{{0,20}}\b(?:{PERSON}|people|those|"
    rf"someone|"
    rf"{SKILLED} \w+)\b(?! (?:selected|shortlisted|invited))",
    rf"\bonly (?:open|available) to\b.{{0,30}}\b(?:{PERSON}|people|those|{SKILLED} \w+)\b",
    rf"\bonly (?:{PERSON}|people|those|applications from (?:people|those)) (?:who|with|"
    rf"holding)\b.{{0,60}}\b(?:considered|"
    r"need apply|should apply|please)\b|\bno one without\b|\bnobody without\b",
    rf"\b(?:holders|{_FOLK}|employees|(?:newly|recently) qualified \w+|anyone|anybody|applications from "
    rf"[^.]{{3,40}})\b.{{0,40}}\b(?:can(?:no|['’])t|cannot|will not|won['’]t) be (?:considered|accepted|employed|taken|"
    rf"appointed|put forward|shortlisted)\b",
    r"\bdo(?:n['’]t| not) apply (?:unless|without|if(?! (?:that|this|it|you(?:['’]re| are)? (?:want|look|expect|"
    r"after|hop))))\b|\bonly apply if\b|^[^.]{3,80} need not apply\W*$",
    r"^no [\w ]{2,25}, no (?:start|job|work|interview)\b|^(?:sorry,? |strictly |please,? )*no (?:beginners|novices|"
    r"juniors|time ?wasters|new passes|learners|trainees|"
    r"smokers|freshers|school leavers)\b",
    rf"^(?:strictly )?(?:{SKILLED}|local|native|over[- ]\d\d|\w+ residents)\b[\w ]{{0,40}} only(?:,? please)?\W*$",
)
