"""Looks for somebody's words in every byte below a folder, in whatever coding they may stand there."""

import base64
import json
from urllib.parse import quote


def codings(words):
    """The byte strings that give words away, in small letters: plain, UTF-16, escaped in JSON or a URL, base64."""
    plain = words.encode()
    escaped = {json.dumps(words)[1:-1], quote(words), words.encode("unicode_escape").decode(), plain.hex()}
    # The middle of a base64 text is the same for each of the three places at which words may begin in it.
    turned = [base64.b64encode(b"\0" * shift + plain)[4:-4] for shift in range(3)]
    found = {plain, words.encode("utf-16-le"), *(each.encode() for each in escaped), *turned}
    return {each.lower() for each in found if len(each) > 6}


def traces(folder, *words):
    """The files below a folder that hold any of the words, each with the words found in it."""
    found = []
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        content = file.read_bytes().lower()
        found += [
            f"{file.relative_to(folder)}: {word}"
            for word in words
            if any(coded in content for coded in codings(word)) or word.lower() in file.name.lower()
        ]
    return found
