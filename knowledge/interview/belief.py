"""More words that show a question is about the person: religion, and political opinion. Laid out as ``personal`` is."""

from __future__ import annotations

_FAITHS = (
    "religious|christian|catholic|protestant|muslim|jewish|hindu|sikh|buddhist|atheist|agnostic|mormon|quaker|"
    "orthodox|baptist|born again|believer|a jehovah'?s witness|church ?goer|religion|of (?:any|"
    "a particular) (?:faith|religion)|observant|kosher|halal|fasting|a vegan|vegan|vegetarian"
)
_OBSERVANCE = (
    "church|mosque|mass|temple|synagogue|chapel|prayers?|praying|sabbath|shabbat|ramadan|eid|diwali|lent|worship|"
    "faith|religion|beliefs|sunday school|bible study"
)
RELIGION_STATES = rf"(?:{_FAITHS})(?! (?:with (?:my|the|your) (?:estimate|figure)|approach|about))"
RELIGION_THINGS = (
    r"pastor|rabbi|imam|priest|vicar|guru|place of worship|congregation|baptism|christening|bar mitzvah|holy ?days?|"
    r"feast days?|bindi|kirpan|prayer mat|religion|faith(?! in)|religious (?:beliefs?|views?|background|affiliation|"
    r"practices?|observances?|holidays?|commitments?|objections?|needs?|obligations?|reasons?)|church|mosque|"
    r"synagogue|temple|parish|god|beliefs?(?= (?:and|or|prevent|stop|mean|affect|clash|allow|about (?:god|religion))|"
    r"\?)|views on (?:religion|abortion)|sabbath|shabbat|headscarf|hijab|turban|beard|dreadlocks|afro|braids|"
    r"head ?(?:covering|wear)|burqa|niqab|kippah|skullcap|crucifix|prayers?|prayer times"
)
RELIGION_ACTS = (
    r"pray|worship|fast(?= (?:during|for|in)|\?)|go to (?:church|mosque|synagogue|temple|mass|sunday)|attend (?:a |"
    r"any )?(?:church|mosque|synagogue|temple|mass|services|religious|place of worship)|"
    r"observe (?:\w+ ){0,2}(?:religious|sabbath|shabbat|ramadan|lent|holidays?|passover|yom|diwali|fasts?|holy|"
    r"festivals?)|celebrate (?:christmas|easter|ramadan|eid|diwali|hanukkah|passover|any)|believe in (?:god|a god|"
    r"heaven|an afterlife|any)|eat (?:pork|meat|beef|halal|kosher)|belong to (?:a |any )?(?:church|faith|religion|"
    r"religious|congregation)|(?:practi[sc]e|follow) (?:an? |any |your |the )?(?:religion|faith|islam\w*|"
    r"christian\w*|judaism|buddhism|hinduism|sikhism)|wear (?:a |that |the )?(?:hijab|turban|headscarf|cross|burqa|"
    r"niqab|kippah|head covering)"
)
RELIGION_PHRASES = (
    rf"\byou\b.*\b(?:being|as) (?:an? )?(?:{_FAITHS})\b(?! (?:chaplain|school|charity|minister|community))",
    r"\b(?:how do you feel|what do you think|your (?:views?|opinions?|stance|position)) (?:about|of|on) (?:abortion|"
    r"religion|god)\b",
    r"\b(?:what|which) (?:religion|faith|church|god|denomination|religious (?:group|holidays|festivals)|"
    r"place of worship)\b.*\b(?:you|your|the candidate)\b(?!.*\b(?:calendar|data|database|model|form|tool)\b)",
    r"\b(?:religion|faith|religious (?:beliefs?|holidays?|reasons?|observance\w*|commitments?|festivals?|duties)|"
    r"sabbath|ramadan|prayers?|pray)\b.*\b(?:prevent|stop|affect|interfere|time off|days? off|stand in|working on|"
    r"work on|work (?:at )?weekends?|clash|unable|problem|during the (?:working )?day)\b(?!.*\b(?:users?|customers?|"
    r"staff|team members|colleagues?|employees|patients|pupils)\b)",
    r"\b(?:need|want|require|take|have) (?:\w+ ){0,4}(?:off|leave|breaks?|room|time) (?:\w+ ){0,2}(?:for|to|on|"
    r"at) (?:\w+ ){0,2}(?:religious|prayers?|pray|ramadan|eid|sabbath|church|diwali|easter|friday prayers?|"
    r"worship)\b(?!.*\b(?:colleague|team|staff|users?)\b)",
    r"\bwhat (?:do you do|are you doing|do you get up to) on (?:a )?(?:sundays?|saturdays?|fridays?)\b",
    rf"\b(?:clash|conflict|interfere|get in the way|fit (?:in|round|around)|square|"
    rf"sit)\w* (?:\w+ ){{0,3}}(?:{_OBSERVANCE})\b(?!.*\b(?:users?|customers?|staff|team|colleagues?|patients|pupils|"
    rf"residents)\b)",
    r"\b(?:were|did|do|are|have) you (?:\w+ ){0,4}(?:catholic|protestant|christian|convent|church|jewish|muslim|"
    r"islamic|faith|christian brothers|religious) (?:\w+ )?(?:school|upbringing|household|home|family|area|"
    r"background)\b",
    r"\b(?:holy ?days?|high holidays|feast days?)\b.*\byou (?:\w+ )?(?:keep|observe|take|celebrate|mark|have|need)\b|"
    r"\byou (?:\w+ )?(?:keep|observe|celebrate|mark)\b.*\b(?:holy ?days?|high holidays|feast days?|"
    r"religious (?:holidays|festivals))\b",
    r"\b(?:were|are|have) you (?:\w+ )?(?:been )?(?:baptised|baptized|christened|bar mitzvahed|born again|saved)\b",
    # Northern Irish and Scottish ways of asking it
    r"\b(?:what|which) foot (?:do|did|would) you (?:kick|dig) with\b|\b(?:celtic or rangers|rangers or celtic)\b|"
    r"\b(?:what|which) (?:side of the (?:community|house|town|wall)|community|parish|diocese|congregation) (?:are|do|"
    r"did|were|would) you\b|\bcatholic or (?:a )?protestant\b|\bprotestant or (?:a )?catholic\b",
)
RELIGION_HINTS = (
    r"\b(?:church|mosque|synagogue|sabbath|pray|prayers?|praying|ramadan|religio(?:n|ns|us)|your faith|kosher|halal|"
    r"god|bible|quran|koran|hijab|turban|headscarf|christian\w*|islam\w*|judaism|muslim|jewish|hindu|sikh|christmas|"
    r"eid|easter)\b"
)

_PARTIES = (
    "labour|tory|tories|conservatives?|lib dems?|liberals?|greens?|reform|snp|plaid|sinn fein|dup|unionist|"
    "nationalist|republican|democrat|fianna fail|fine gael|loyalist|maga"
)
_CAUSES = (
    "immigration|gay marriage|brexit|trump|israel|palestine|gaza|politics|independence|net zero|"
    "the (?:prime minister|president|government|royal family|monarchy|king|war|referendum|election)"
)
POLITICS_STATES = (
    "conservative(?! (?:with|approach|about))|labour supporter|tory|socialist|liberal(?! (?:with|approach|about))|"
    "republican|democrat|left wing|right wing|woke|a feminist|pro life|pro choice|a brexiteer|a remainer|"
    "politically (?:active|minded)"
)
POLITICS_THINGS = (
    f"political (?:views?|opinions?|beliefs?|leanings?|affiliations?|party|allegiance)|politics|views on (?:{_CAUSES})"
)
POLITICS_ACTS = (
    "vote(?! (?:for|on) (?:a |the )?(?:feature|story|stories|option|design|proposal|motion))|belong to (?:a |"
    "any )?(?:political|party)|support (?:labour|israel|palestine|hamas|the conservatives|a political|any political|"
    "independence|brexit|the tories)"
)
POLITICS_PHRASES = (
    rf"\b(?:how do you feel|what (?:do|did) you (?:think|make)|your (?:views?|opinions?|stance|position)) (?:about|"
    rf"of|on) (?:the (?:current|present) )?(?:{_CAUSES}|government)\b",
    r"\b(?:what|which) (?:political party|party)\b.*\b(?:you|your|the candidate)\b(?!.*\b(?:calendar|data|database|"
    r"model|form|tool)\b)",
    r"\bwho (?:did|do|will|would) you (?:\w+ )?vote for\b|\bhow (?:did|do|will|would) you vote\b(?! on)",
    rf"\b(?:are|were) you (?:\w+ )?(?:{_PARTIES})(?: (?:or|voter|supporter|man|woman|family)\b|\?)",
    r"\byou (?:\w+ )?(?:lean|stand|swing|sit|come down)\b.*\bpolitic\w+|\bpolitically\b.*\byou (?:\w+ )?(?:lean|"
    r"stand|swing|sit)\b",
    r"\b(?:did|have|do|would|were) you (?:\w+ ){0,3}(?:go|gone|been|join\w*|attend\w*|on|at|"
    r"part in) (?:\w+ ){0,5}(?:march(?:es)?|protests?|demos|demonstrations?|rall(?:y|ies))\b",
)
POLITICS_HINTS = (
    r"\b(?:vote|voted|voting|brexit|israel|palestine|gaza|general election|left wing|right wing|political (?:views|"
    r"party))\b"
)
