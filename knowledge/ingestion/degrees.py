"""The words by which headings and lead-ins say how strongly their list is asked for; data only.

Ours, read off public adverts as ``lexicon`` is. Alternatives of regular expressions for words in lower case.
"""

from __future__ import annotations

DESIRABLE = (
    r"desir(?:able|ables)|desired(?! (?:candidate|profile|applicant))|preferred|optional|bonus|nice[- ]to[- ]haves?|"
    r"good[- ]to[- ]haves?|advantageous|"
    r"pluses|a plus|extras|ideally|preferabl[ey]|(?:great|nice|good|ideal) if|brownie points|extra points|"
    r"additional points|(?:over the moon|delighted|thrilled|chuffed|impressed|pleased) (?:if|to see)|stand out|"
    r"sets? you apart|wish ?list|(?:ideal|perfect) world|make us (?:smile|happy|grin)|in your favou?r|^(?:handy|"
    r"also (?:handy|useful|helpful|good|great|nice|welcome))\b|"
    r"^you (?:might|may|could) also have|skills we'd (?:like|love)|got\b.*\b(?:great|brilliant|lovely|better)$|"
    r"(?:icing|cherry) on|extra credit|even better|"
    r"better still|plus points|great to have|(?:considered (?:an )?)assets?|^(?:(?:key|additional|other|an?|as|"
    r"strong|definite) )*"
    r"assets?(?: include)?:?$|^(?:it(?:'s| is) )?(?:(?:an?|added) )?advantages?(?: if)?|an asset if|"
    r"^(?:useful|helpful|handy|nice|great|good|cool|sweet|brilliant|lovely)\b"
    r"(?=$|:| but| extras| if|,? but| skills| experience)|(?:would|'d|will|might)(?: also| really)? (?:help|"
    r"come in handy|be (?:good|"
    r"nice|handy|great|useful|lovely|helpful|grand|brilliant|welcome|an? (?:bonus|plus|help|advantage|asset)))|"
    r"not (?:strictly )?(?:essential|necessary)(?=$|:|,? but)|(?:would|'d) also (?:like|love)|beneficial|(?:would|"
    r"'d)(?: also| really)? (?:love|like) (?:you to|it if|to see)|"
    r"(?:would|should|'d) be (?:\w+ly )?(?:glad|pleased|happy|grateful) (?:of|if|to (?:see|have))\b|"
    r"^we (?:also |really |always )?(?:love|like) it(?: even more| too)? (?:if|when) you|"
    r"^(?:it|what|things that)(?: also| really| always)? helps?(?=$|:| (?:(?:if|when) you|to have|too))"
)
ESSENTIAL = (
    r"essentials?|required|mandatory|minimum|must[- ]haves?|must|"
    r"(?:got to|gotta) (?:have|be|know)|necessary|basic (?:qualifications?|"
    r"requirements)|"
    r"you(?:'ll| will)?(?: absolutely| really| definitely| do| simply| just)* need(?: to)?|(?:have|"
    r"need)[- ]to[- ]haves?\b|"
    r"^(?:what )?we(?:'ll|'d)?(?: do| really| absolutely)* need(?: from you)?$|^needed$|"
    r"we need you to (?:have|be)|can't (?:compromise|budge|bend) on|pre-?requisites?|compulsory|non-? ?negotiables?|"
    r"deal-? ?breakers?|"
    r"musts|basics|pre-?employment requirements?|can(?:'t|not)? (?:do|get by|be|live|manage|work).{0,20} without|"
    r"(?<!and )(?<!& )conditions of (?:employment|appointment|(?:the |your )?offer|hire)|subject to"
)
LEVEL_DENIED = (
    r"\b(?:no|(?:none|nothing|neither)(?: of (?:it|this|that|these|them|those|the \w+))?(?: is| are| being)?(?: an?)?) "
    r"(?:strictly |absolutely )?(?:must|essential|required|necessary|mandatory|deal-? ?breakers?)\b|"
    r"\bnot (?:an? |the |strictly |absolutely )?(?:required|essential|necessary|mandatory|compulsory|must|"
    r"deal-? ?breakers?|"
    r"requirement|needed)|"
    r"essential (?:dut|function|task|job|role|respons|information|accountab)"
)
