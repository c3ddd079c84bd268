"""Words and stems as search and matching see them."""

import pytest

from knowledge.words import placed, plain, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kererū Road", ["kereru", "road"]),
        ("São Paulo’s café", ["sao", "paulo's", "cafe"]),
        ("İZMİR", ["izmir"]),
        ("C++ and node.js", ["c++", "and", "node.js"]),
    ],
)
def test_words_are_found_as_people_type_them(text, found):
    assert words(text) == found


@pytest.mark.parametrize("text", ["Kererū Road", "İZMİR, São Paulo", "½ day – ẞ ﬁne", "plain ascii"])
def test_no_place_moves_when_accents_go(text):
    assert len(plain(text)) == len(text)
    assert all(plain(text)[start:end] == word for (start, end), word in zip(placed(text), words(text), strict=True))
