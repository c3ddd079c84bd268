"""Names of posts and organisations: telling one from a page's caption, and stripping what clings to it."""

from __future__ import annotations

import re

from knowledge.ingestion.families import promise
from knowledge.ingestion.trades import trades
from knowledge.words import capital

_CAPTION = (
    r"job (?:description|advert(?:isement)?|ad|spec(?:ification)?|profile|posting|summary|title)|"
    r"role (?:description|profile|specification|summary)|"
    r"person specification|job pack|recruitment pack|candidate (?:pack|brief|information(?: pack)?)|"
    r"information pack|job description and person specification|"
    r"vacancy|jd|advert(?:isement)?|post(?:ing)?|we['’]?(?:re| are) (?:hiring|recruiting|"
    r"looking for)(?: an?)?|now hiring|hiring|wanted|vacancy announcement|"
    r"notice of (?:vacancy|competition)"
)
_BEFORE = re.compile(rf"^(?:{_CAPTION})\s*(?:[:–—-]|\bfor\b|\|)\s*(?:an?\s+)?", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s*(?:[:–—|,-]\s*|[(\[]\s*)(?:{_CAPTION})\s*[)\]]?$|\s+(?:job description|person specification|"
    rf"role profile)$",
    re.IGNORECASE,
)
_HIRING = re.compile(
    r"^(?:[^:]{1,40}:\s*)?(?:(?:we['’]?(?:re| are)|i['’]?(?:m| am)) (?:hiring|recruiting|looking for|after|"
    r"in (?:need|search) of)|join us as|"
    r"become|(?:we|i) need|(?:we )?(?:are|is) (?:casting|seeking|recruiting|hiring|looking)\b[^:]{0,30}:)"
    r"(?: an?| the)?\s+",
    re.IGNORECASE,
)
# "Pickers wanted, Cairn Mushrooms, near Ballybay": who wants them, and where.
_WANTED = re.compile(r"(?<=\w{3})\s+(?:wanted|required|needed)\s*(?:[,:]|\s[–—-]\s).*", re.IGNORECASE)
_FIRM = re.compile(
    r".*\b(?:council|ltd|limited|plc|llp|inc|gmbh|clinic|trust|trusts|association|academy|university|society|"
    r"co-?operative|foundation|authority|partnership|diocese|group)\b(?:,(?: [\w’'.-]+){1,3}){0,3}\W*",
    re.IGNORECASE,
)
_NOT_POSTS = re.compile(
    rf"(?:{_CAPTION}|words?|title|name|page|home|index|readme|untitled|document|draft|test|template|tbc|"
    rf"tba|n/?a|careers?|jobs?|vacancies|"
    r"opportunities|(?:current |our )?vacanc(?:y|ies)\b.*|join us|work with us|job opportunities|contents|"
    r"introduction|welcome|skip to (?:main )?content\b.*|(?:you are here|back to)\b.*|(?:jobs )?home\s*[>›»/|].*|"
    r".*\b(?:careers page|jobs board|framework|handbook|website))",
    re.IGNORECASE,
)
# What parts an employer's name from its place, reference or trade.
_SEGMENT = re.compile(r"\s*[·|,•]\s*|\s[–—-]\s|\*\*|\.\s|\s\(")
_BARS = re.compile(r"\s+[|·»•–—-]\s+")
_PAGES = re.compile(
    r"^(?:careers|jobs|work(?:ing)?|vacancies|join us)(?: (?:at|with))?\b|\b(?:careers|jobs|vacancies)$", re.IGNORECASE
)
_NAME_ALONE = re.compile(r"(?:(?:[^\W\d_a-z][\w&’'./-]*|&|of|the|and|de|du|van|den|og|til)(?:\s+|$)){1,8}")
_HEADING = re.compile(r"(?:the|from|to|dear|public|notice|our|your|about|what|why|how|who|where|when)\b", re.IGNORECASE)
_LONGEST = 200  # characters of a line that names somebody
_LEAST = 4  # letters of a word that tells one employer from another
_PLACEHOLDER = re.compile(r"\{\{.{0,80}?\}\}|\{%|\[[^\]\d]*\](?!\()|<[^>]*>|_{3,}|\bX{3,}\b|lorem ipsum", re.IGNORECASE)
_AT = re.compile(r"^(?P<post>.{3,60}?)\s+(?:at|@)\s+(?P<name>[A-Z].{1,40})$")
_ACRONYMS = frozenset(
    "HR IT UK US PA EA QA UX UI NHS HGV LGV GP SEN SEND TA HCA ICT CEO CFO COO CTO PR VAT RGN ODP AV BIM CAD EHS "
    "HSE".split()
)
_SMALL = frozenset("a an and at by for in of on or the to with".split())


def post(words: str, organisation: str | None = None) -> str | None:
    """The post's title in ``words``, freed of captions and of the organisation's name; None if they name no post."""
    name = _freed(" ".join(words.split()).strip("*_#\"' "))
    if organisation:
        own = re.escape(organisation.removeprefix("The "))
        name = re.sub(
            rf"\s*(?:[-–—|,@:]|\bat\b)\s*(?:the )?{own}\s*$|^(?:the )?{own}\s*[-–—|:]\s*", "", name, flags=re.IGNORECASE
        )
    at = _AT.match(name)
    name = at["post"] if at else name
    return _cased(name) if is_post(name) else None


def is_post(words: str) -> bool:
    """Whether ``words`` read like the name of a post rather than a section, a caption or a placeholder."""
    name = _freed(words.strip())
    if re.match(
        r"(?i)(?:some(?:one|body)|you|we|our|i|they|people|dear|hello|hi|to (?:who(?:m|ever)?|all|any|every|anyone))\b",
        name,
    ):
        return False
    if not 1 <= len(name.split()) <= 14 or not re.search(r"[^\W\d_]{2}", name) or name.endswith((".", "!")):
        return False
    # Of two sentences, or with a sum: none of these is a name.
    if re.search(r"\?|[a-z]{4}\. +[A-Z]|[£€$]\d", name):
        return False
    if _NOT_POSTS.fullmatch(name) or _PLACEHOLDER.search(name):
        return False
    return not promise(words).sure or (
        name.istitle() and re.search(r"(?:er|or|ist|ant|ian|Lead|Head|Nurse|Chef)s?$", name) is not None
    )


def is_firm(words: str) -> bool:
    """Whether ``words`` read like an organisation's name, as the head of a letter has it."""
    return _FIRM.fullmatch(words) is not None and not trades(words)


def letterhead(words: str, text: str) -> str | None:
    """The organisation that a line at the head names before its place or reference; None where that is no such name.

    It is one where it reads like a firm, or has two words or more and ``text`` speaks of it again by the first.
    """
    if len(words) > _LONGEST:
        return None
    name = _SEGMENT.split(words.strip(" *_#>"))[0].strip(" *_")
    if not _NAME_ALONE.fullmatch(name) or _NOT_POSTS.fullmatch(name) or trades(name):
        return None
    first = next((word for word in name.split() if len(word) >= _LEAST and word.lower() not in _SMALL), "")
    common = first and re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", text)
    named = " " in name and first and not common and not _HEADING.match(name)
    again = named and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", text.replace(words, "", 1), re.IGNORECASE)
    return _cased(name) if is_firm(name) or again else None


def of_page(caption: str, heading: str) -> str | None:
    """The organisation that a page's caption names beside the post: "Sailmaker | Careers | Tern and Luff Sails"."""
    parts = [_PAGES.sub("", part).strip() for part in _BARS.split(caption)]
    named = (part for part in parts[1:] if _NAME_ALONE.fullmatch(part) and not _NOT_POSTS.fullmatch(part))
    apart = (part for part in named if part.lower() not in heading.lower() and not trades(part))
    return organisation(next(apart, ""))


def organisation(words: str) -> str | None:
    """An organisation's name, or None for a placeholder or a sentence."""
    name = " ".join(words.split()).strip("*_\"'.,;: ")
    if not 1 <= len(name.split()) <= 9 or _PLACEHOLDER.search(name) or not re.search(r"[A-Z]", name):
        return None
    # "B.V." ends in a point of its own.
    return f"{name}." if re.search(r"\.[A-Z]$", name) else name


def employer(title: str) -> str | None:
    """The organisation in a heading such as "Chef at The Anchor"."""
    match = _AT.match(_freed(title))
    return organisation(match["name"]) if match else None


def spelled_out(text: str, name: str) -> str:
    """The full name behind initials, when the text gives it as "Full Name (FN)"."""
    if not re.fullmatch(r"[A-Z]{2,6}", name):
        return name
    words = rf"(?P<full>(?:[A-Z][\w&’'-]*[ ](?:(?:of|the|and|for|&)[ ])*){{2,7}})\({name}\)"
    match = re.search(words, text)
    full = " ".join(match["full"].split()).removeprefix("The ") if match else ""
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    return full if initials.endswith(name) or name in initials else name


def uses(text: str, name: str) -> int:
    """How often the text uses a name, whatever its case."""
    return len(re.findall(rf"(?<!\w){re.escape(name)}s?(?!\w)", text, re.IGNORECASE))


def from_file(stem: str) -> str:
    """A title made of a file's name."""
    return " ".join(re.findall(r"[^\W_]+", stem)).capitalize() or "Untitled role"


def placeholders(text: str) -> list[str]:
    """Template words that nobody filled in, "[Company Name]" or "{{ page.location }}", each once."""
    found = (
        match[0]
        for match in re.finditer(
            r"\{\{.{0,80}?\}\}|\[(?:your|company|insert|city|name|job|title|department|date|location|industry|"
            r"xx)[^\]\n]{0,80}\](?!\()",
            text,
            re.IGNORECASE,
        )
    )
    return list(dict.fromkeys(found))


def _freed(name: str) -> str:
    name = _BEHIND.sub("", _WANTED.sub("", _HIRING.sub("", _BEFORE.sub("", name)))).strip(" -–—:|,")
    # "Receptionist, Gull & Needle, Halifax": who, and where, told like an address.
    head, *rest = name.split(",")
    return head if len(rest) > 1 and trades(head) and not any(map(trades, rest)) else name


def _cased(name: str) -> str:
    """A title in capitals, or in small letters alone, as a person would write it."""
    if re.match(r"[a-z]{3,}\b", name):
        return capital(name)
    if not name.isupper() or len(name) < 5:
        return name
    return re.sub(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", lambda match: _word(match[0], first=match.start() == 0), name)


def _word(word: str, *, first: bool) -> str:
    if word in _ACRONYMS:
        return word
    return word.lower() if word.lower() in _SMALL and not first else word.capitalize()
