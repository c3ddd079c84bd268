"""Prompts refuse what they don't know before any model is called."""

import pytest

import prompts
from knowledge.answering.generative import VARIABLES


def test_the_answer_prompt_and_its_caller_agree():
    speakers = [speaker for speaker, _ in prompts.load("answer").messages(*VARIABLES)]
    assert speakers == ["system", "human"]


def test_a_missing_and_an_unknown_variable_are_both_named():
    with pytest.raises(ValueError, match=r"unknown variables \['colour'\] and lacks \['passages'\]"):
        prompts.load("answer").messages("question", "colour")


def test_an_unknown_prompt_names_the_known_ones():
    with pytest.raises(ValueError, match=r"no prompt 'poem'.*answer"):
        prompts.load("poem")


def test_a_prompt_without_its_human_part_is_refused(tmp_path):
    (tmp_path / "half.md").write_text("## system\n\nBe kind.\n")
    with pytest.raises(ValueError, match="'## human'"):
        prompts.load("half", tmp_path)


def test_the_version_follows_the_text(tmp_path):
    for name, word in (("one", "kind"), ("two", "brief")):
        (tmp_path / f"{name}.md").write_text(f"## system\n\nBe {word}.\n\n## human\n\n{{question}}\n")
    assert prompts.load("one", tmp_path).version != prompts.load("two", tmp_path).version
