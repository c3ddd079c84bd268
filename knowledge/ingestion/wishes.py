"""How people say what they would like a person to have, what counts with them and what will do; patterns only."""

from __future__ import annotations

from knowledge.ingestion.qualities import CREDENTIAL, GLAD, PRAISE, TRAIT

# What the employer gives is no wish of his.
_THEIRS = (
    r"^(?!(?:\w+ ){0,2}(?:hours|start|pension|benefits?|parking|bus|bonus|salary|location|holidays?|commission|"
    r"canteen|discounts?|team|culture|office)\b)"
)
LIKED = (
    r"\bwould be the (?:icing|cherry)\b|^(?:any |some |a (?:few |couple of |bit of )?|two |three )?(?:time|years?|"
    r"months|seasons?) (?:spent )?(?:on|in|at|with|as)\b[^.]{3,50}"
    r"\b(?:counts?|helps?|would (?:help|count|be))\b",
    rf"\b(?:we|i)(?:['’]d| would| should)(?: also| really)? (?:be|feel) (?:\w+ly )?(?:{GLAD}|impressed|pleased|glad|"
    r"happy|interested) (?:if you(?!['’]d| would| could| came| joined| applied)|to see (?!you))|"
    r"\bwe(?:['’]d| would) love it if you (?:have|had|can|know|knew|speak|spoke|hold|held|['’]ve)|"
    r"\b(?:we|i)(?:['’]d| would)(?: \w+ly| also)? (?:like|love|prefer|want) (?:for )?you to (?:have\b(?! (?:an?|the|"
    r"your|some|every|fun|time)\b(?! (?:\w+ ){0,3}(?:degree|licen[cs]e|certificate|ticket|diploma|understanding|grasp|"
    r"feel|background))| it\b)|know (?!(?:that|what|we|us|how we|more|when|where)\b)|hold an?\b|speak (?!to|with)|"
    r"be (?:able|comfortable|confident|familiar|experienced|fluent|good) )",
    rf"^having\b.{{3,60}}\b(?:makes sense|helps?|matters|would|is|will)\b|"
    rf"\b(?:{TRAIT})\b.{{0,40}}\bwould suit (?:this|the|us)\b",
    r"\bit(?:['’]d| would|['’]ll| will)(?: \w+){0,3}? (?:help(?:s|ful)?|handy|useful|great|nice|good|lovely|brilliant|"
    r"ideal|grand|fantastic|wonderful|bonus|plus|advantage|asset|benefit|beneficial|desirable|preferable|better|"
    r"advantageous|interest)(?: \w+){0,2}? (?:if|to have|to be|to know|to hold|that you|having|to speak)\b",
    r"\bit(?:['’]s| is)?(?: \w+){0,3}? (?:helps|helpful|handy|useful|bonus|plus|advantage|asset|desirable|preferable|"
    r"beneficial|advantageous|great|lovely|grand) (?:if you|to have (?!you)|to know|to hold|having|to speak)",
    rf"\bwould(?: \w+){{0,2}} be (?:an? )?(?:\w+ )?(?:{PRAISE}|handy|useful|helpful|nice|good|advantage|plus|bonus|"
    r"welcome|beneficial|desirable|preferred|preferable|advantageous|appreciated|asset|benefit|help|of (?:interest|"
    r"benefit|help|use)|grand|brilliant|well regarded|highly regarded|an extra)\b",
    r"\bwould(?: \w+)? (?:help|come in (?:handy|useful)|go down well|go a long way|stand (?:(?:you|"
    r"them) in good stead|to you)|"
    r"give you (?:an edge|a head start|the edge)|set you apart|make you stand out|put you ahead|catch our eye|be "
    r"(?:looked|viewed)|be noticed)\b|\bwould(?:n['’]t| not) (?:go (?:amiss|astray|to waste|unnoticed)|hurt|harm|"
    r"be a bad thing)\b",
    rf"{_THEIRS}[^.]{{0,90}}\b(?:is|are|will be|may be)(?: \w+ly| also| always| seen as| "
    r"considered)* (?:(?:an? )?(?:real |big |huge |added |definite |distinct |decided |strong )?(?:plus|bonus|"
    r"advantage|asset)|advantageous|desirable|preferred|highly (?:regarded|valued|desired|desirable)|well regarded|"
    r"(?:looked|viewed)(?: up)?(?:on)? (?:kindly|favou?rably))\b",
    rf"\b(?:{TRAIT})\b.{{0,60}}\b(?:is|are)(?: \w+ly| also| always)* (?:handy|useful|helpful|welcome|nice(?= but\b|"
    rf"\W*$)|"
    r"nice to have|of (?:benefit|use))\b(?! to apply)",
    rf"{_THEIRS}(?:[\w,/&'’()+.-]+ ){{1,14}}?(?:preferred|desirable|advantageous|an? (?:added |big |real |definite |"
    rf"distinct )?"
    rf"(?:advantage|plus|bonus|asset)|preferable|"
    r"useful)(?:,? but .*)?[.!]*$",
    r"^(?:an? )?(?:(?:big|real|huge|added) )?(?:bonus|plus|advantage|asset|nice|extra)(?: points)?,? (?:if (?:you|"
    r"they)|for|to "
    r"have)\b|^would be (?:an? )?(?:useful|handy|helpful|great|nice|plus|bonus|advantage|preferred|desirable|"
    r"beneficial)\b",
    r"\bpreference (?:(?:will|may) be |is )?(?:given )?(?:to|for)\b|\bpriority (?:will be |is )?given to "
    r"(?:those|candidates|applicants)",
    r"\b(?:we|i)(?:['’]d| would| should|['’]ll| will)?(?: \w+ly| also)? (?:prefer|favour) (?:it if )?(?:the|you|"
    r"someone|somebody|"
    r"people|candidates|applicants|those|a|an)\b",
    r"\bif you(?:['’]ve| have|['’]re| are| can| also| speak| know| hold| drive|"
    r" happen)\b.{0,160}\b(?:so much the better|"
    r"(?:even|all the|that['’]s|much) better|bonus|plus|advantage|"
    r"(?:that|it)(?:['’]d| would|['’]ll| will| really| certainly)* helps?\b|happy days|"
    rf"(?:we|i)(?:['’]d| would) be (?:\w+ly )?{GLAD}\b|we(?:['’]d| would|['’]ll|"
    r" want)\b.{0,20}(?:hear from|"
    r"meet|talk to|like to see))\b",
    r"\b(?:we['’]d|we would|we want to|we['’]ll) .{0,20}(?:hear from|meet|talk to|speak to) you,? (?:if|especially if) "
    r"you(?!['’]d| would| think)\b",
    r"^(?:ideally|preferably),? (?!start|we\b|our\b|this\b|the (?:post|role|job|start)|in post|from\b|by\b|before\b)|"
    r"\b(?:ideally|preferably),? (?:you|with|someone|somebody|having|have|they)\b|"
    r"\byou(?:['’]d| would|['’]ll| will) (?:ideally|preferably)\b",
    rf"\b(?:{TRAIT})\b.{{0,40}}\bwould(?: \w+)? (?:sit|go|fit) (?:very |really )?(?:well|nicely) (?:with|"
    rf"alongside|here)\b",
    r"\bgo(?:es)? a long way\b|\bin good stead\b",
)
_WORTH = (
    r"(?:matters?\b|counts?\b(?! (?:of|the|towards))|(?:is|are) (?:worth|everything|what (?:we|i|counts|matters|"
    r"(?:the|our) (?:client|team|school|customer)))|goes? a "
    r"long way|comes? first|makes? (?:all the|a) difference)"
)
VALUED = (rf"^(?!our\b|we\b)[^.]{{0,50}}\b(?:{TRAIT})\b.{{0,60}}\b{_WORTH}",)
ACCEPTED = (
    rf"^(?!we\b|you\b|our\b)[^.]{{0,40}}\b(?:{CREDENTIAL}|experience)\b(?:(?! by ).){{0,60}}\b(?:(?:is|are|would be|"
    rf"may be|will "
    r"be)(?: \w+){0,2}? (?:grand|fine|ok|okay|acceptable|accepted|enough|sufficient|all right|alright|plenty|"
    r"considered)\b(?! and pays)|will (?:do|suffice)\b|(?:does|do) the job\b)",
)
