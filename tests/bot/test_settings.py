"""Settings come from the environment, and a wrong one is explained without giving a secret away."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.policy import Policy
from bot.settings import Settings, by_oauth, described, missing_tokens, read_settings
from knowledge.domain import Audience
from knowledge.errors import BadSetting

KEY = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U="
INSTALLS = {"slack_client_id": "1.2", "slack_client_secret": "s", "slack_signing_secret": "s", "token_key": KEY}


@pytest.fixture
def reading(monkeypatch):
    """Reads the settings from just the variables given."""

    def read(**variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return read_settings()

    return read


def test_with_nothing_set_every_default_holds(reading):
    settings = reading()
    assert (settings.host, settings.port, settings.log_level) == ("127.0.0.1", 8080, "INFO")
    assert settings.slack_bot_token is None
    assert settings.knowledge.home == Path.home() / ".rolecall"
    assert settings.knowledge.database == f"sqlite:///{Path.home() / '.rolecall' / 'rolecall.db'}"
    assert settings.knowledge.seed


def test_a_variable_left_empty_counts_as_not_set(reading):
    settings = reading(ROLECALL_MODEL="", SLACK_BOT_TOKEN="", ROLECALL_INTERVIEWERS="", ROLECALL_PORT="")
    assert settings.knowledge.model is None
    assert settings.slack_bot_token is None
    assert settings.interviewers == ()
    assert settings.port == 8080


def test_ids_are_separated_by_commas_or_spaces(reading):
    settings = reading(ROLECALL_INTERVIEWERS="U024BE7LH, S0614TZR7,,W1", ROLECALL_RECRUITERS="U1 U2")
    assert settings.interviewers == ("U024BE7LH", "S0614TZR7", "W1")
    assert settings.recruiters == ("U1", "U2")


def test_channels_have_policies_by_id(reading):
    terms = '{"C024BE91L": {"answers": "off"}, "G1": {"roles": ["cook"], "audience": "interviewer"}}'
    assert reading(ROLECALL_CHANNELS=terms).channels == {
        "C024BE91L": Policy(answers="off"),
        "G1": Policy(roles=("cook",), audience=Audience.INTERVIEWER),
    }


def test_the_data_folder_may_start_with_a_tilde_and_decides_where_the_database_is(reading):
    knowledge = reading(ROLECALL_HOME="~/elsewhere").knowledge
    assert knowledge.home == Path.home() / "elsewhere"
    assert knowledge.database == f"sqlite:///{Path.home() / 'elsewhere' / 'rolecall.db'}"


def test_another_database_takes_the_place_of_the_file(reading):
    address = "postgresql://me:hush@host/rolecall"
    knowledge = reading(ROLECALL_DATABASE_URL=address).knowledge
    assert knowledge.database == address
    assert "hush" not in repr(knowledge)


def test_slacks_address_always_ends_with_a_slash(reading):
    assert reading(SLACK_API_URL="http://localhost:9/api").slack_api_url == "http://localhost:9/api/"


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("ROLECALL_PORT", "http", "ROLECALL_PORT is 'http', but it must be a whole number."),
        ("ROLECALL_PORT", "70000", "ROLECALL_PORT is '70000', but it must be 65535 at most."),
        ("ROLECALL_SEED", "maybe", "ROLECALL_SEED is 'maybe', but it must be true or false."),
        ("ROLECALL_DENSE_WEIGHT", "2", "ROLECALL_DENSE_WEIGHT is '2', but it must be 1 at most."),
        ("ROLECALL_MODEL_TIMEOUT_SECONDS", "0", "ROLECALL_MODEL_TIMEOUT_SECONDS is '0', but it must be more than 0."),
        ("ROLECALL_LOCK_WAIT_SECONDS", "soon", "ROLECALL_LOCK_WAIT_SECONDS is 'soon', but it must be a number."),
        ("ROLECALL_MODEL", "gpt", "ROLECALL_MODEL is 'gpt', but it must be provider:name"),
        ("ROLECALL_LOG_LEVEL", "loud", "must be one of 'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("ROLECALL_INTERVIEWERS", "@anna", "ROLECALL_INTERVIEWERS is '@anna', but it must be ids of people"),
        ("ROLECALL_CHANNELS", "loud", "ROLECALL_CHANNELS is 'loud', but it must be JSON by channel id, such as"),
        ("ROLECALL_CHANNELS", "[]", "but it must be JSON by channel id"),
        ("ROLECALL_CHANNELS", '{"general": {}}', "but it must be JSON by channel id"),
        ("ROLECALL_CHANNELS", '{"C1": {"answers": "loud"}}', "answers is threads, mentions, questions or off"),
        ("ROLECALL_CHANNELS", '{"C1": {"role": ["cook"]}}', "but it must be JSON by channel id"),
        ("SLACK_API_URL", "slack.com", "SLACK_API_URL is 'slack.com', but it must be an address"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_answered_with_its_variable_and_what_would_be_right(reading, variable, value, sentence):
    with pytest.raises(BadSetting) as refusal:
        reading(**{variable: value})
    assert sentence in str(refusal.value)


@pytest.mark.parametrize(("variable", "form"), [("SLACK_BOT_TOKEN", "xoxb-"), ("SLACK_APP_TOKEN", "xapp-")])
def test_a_token_of_another_kind_is_refused_and_not_repeated(reading, variable, form):
    with pytest.raises(BadSetting) as refusal:
        reading(**{variable: "xoxp-very-secret"})
    assert str(refusal.value) == f"{variable} must be a token that starts with {form}."


def test_all_wrong_settings_are_named_at_once(reading):
    with pytest.raises(BadSetting, match=r"SLACK_BOT_TOKEN .*ROLECALL_PORT "):
        reading(ROLECALL_PORT="http", SLACK_BOT_TOKEN="secret")


def test_no_token_is_shown_when_the_settings_are_printed(reading):
    settings = reading(
        SLACK_BOT_TOKEN="xoxb-hush", SLACK_SIGNING_SECRET="hush", SLACK_CLIENT_SECRET="hush", ROLECALL_TOKEN_KEY=KEY
    )
    assert "hush" not in repr(settings)
    assert KEY not in repr(settings)


def test_settings_cannot_be_changed_once_read(reading):
    with pytest.raises(ValueError, match="frozen"):
        reading().port = 1


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, "SLACK_BOT_TOKEN is not set"),
        ({"slack_app_token": "xapp-1"}, "SLACK_BOT_TOKEN is not set"),
        ({"slack_bot_token": "xoxb-1"}, "Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set"),
    ],
)
def test_a_missing_token_is_named_with_the_page_that_has_it(given, named):
    sentence = missing_tokens(Settings(**given))
    assert named in sentence
    assert "https://api.slack.com/apps" in sentence


@pytest.mark.parametrize("way", [{"slack_app_token": "xapp-1"}, {"slack_signing_secret": "s"}])
def test_a_bot_token_and_either_way_in_are_enough(way):
    assert missing_tokens(Settings(slack_bot_token="xoxb-1", **way)) is None


def test_installs_need_all_of_theirs_and_no_socket():
    assert missing_tokens(Settings(**INSTALLS)) is None
    for name in INSTALLS:
        given = {key: value for key, value in INSTALLS.items() if key != name}
        variable = "ROLECALL_TOKEN_KEY" if name == "token_key" else name.upper()
        assert f"{variable} must be set too" in missing_tokens(Settings(**given))
    assert "SLACK_APP_TOKEN is set" in missing_tokens(Settings(**INSTALLS, slack_app_token="xapp-1"))


def test_a_bot_token_means_one_workspace_whatever_else_is_set():
    assert by_oauth(Settings(**INSTALLS))
    assert not by_oauth(Settings(**INSTALLS, slack_bot_token="xoxb-1"))
    assert not by_oauth(Settings(slack_signing_secret="s"))


@pytest.mark.parametrize("wrong", ["short", f"{KEY},short", ",", KEY.replace("=", "!")])
def test_a_token_key_of_another_shape_is_refused_in_one_sentence_and_not_repeated(reading, wrong):
    with pytest.raises(BadSetting) as refusal:
        reading(ROLECALL_TOKEN_KEY=wrong)
    assert str(refusal.value) == ("ROLECALL_TOKEN_KEY must be keys as `rolecall key` prints them, comma separated.")


def test_every_setting_is_described_and_its_default_can_be_written_back(reading):
    plain, knobs = reading(), described()
    assert len({knob.variable for knob in knobs}) == len(knobs)
    assert all(knob.description.endswith(".") for knob in knobs)
    assert reading(**{knob.variable: knob.default for knob in knobs}) == plain
