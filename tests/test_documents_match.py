"""What the documents, locks and deployment files say is what the code does."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import bot.settings
from bot.cli import app
from bot.server import EVENTS_PATH
from tests import generated

ROOT = Path(__file__).parent.parent
GUIDES = [ROOT / "README.md", ROOT / "deploy" / "README.md"]
LOCKS = [ROOT / "requirements.lock", ROOT / "deploy" / "requirements.lock", ROOT / "deploy" / "build.lock"]

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8")
SERVICE = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))["services"]["rolecall"]


def pins(lock):
    """Each package of a lock with its versions: there may be several, for different Pythons."""
    found = {}
    for name, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", lock.read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


def required(group=None):
    if group is None:
        return [Requirement(each) for each in PROJECT["project"]["dependencies"]]
    return [Requirement(each) for each in PROJECT["dependency-groups"][group] if isinstance(each, str)]


def test_env_example_lists_every_setting_as_it_is():
    assert generated.ENV_EXAMPLE.read_text(encoding="utf-8") == generated.env_example(), "Run: make docs"


def test_env_example_can_be_used_as_it_stands(monkeypatch):
    plain = bot.settings.read_settings()
    for line in generated.ENV_EXAMPLE.read_text(encoding="utf-8").splitlines():
        name, sign, value = line.removeprefix("#").partition("=")
        if sign and not name.startswith(" "):
            monkeypatch.setenv(name, value)
    assert bot.settings.read_settings() == plain


def test_the_readme_lists_every_setting_as_it_is():
    readme = generated.README.read_text(encoding="utf-8")
    assert "<!-- settings -->\n" in readme
    assert readme == generated.with_settings(readme), "Run: make docs"


def test_make_docs_renews_both_lists_and_leaves_the_rest_alone(tmp_path):
    for folder in ("tests", "deploy"):
        (tmp_path / folder).mkdir()
    script = shutil.copy(generated.__file__, tmp_path / "tests")
    readme = tmp_path / "README.md"
    readme.write_text("before\n<!-- settings -->\nold\n<!-- /settings -->\nafter\n", encoding="utf-8")
    subprocess.run([sys.executable, script], check=True)
    assert (tmp_path / "deploy" / "env.example").read_text(encoding="utf-8") == generated.env_example()
    written = readme.read_text(encoding="utf-8")
    assert "| `ROLECALL_PORT` | `8080` | Port of the HTTP server" in written
    assert "old" not in written.split()
    assert re.match(r"before\n<!--.*-->\nafter\n\Z", written, re.DOTALL)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_guides_name_only_settings_commands_and_targets_that_exist(guide):
    text = guide.read_text(encoding="utf-8")
    settings = {knob.variable for knob in bot.settings.described()}
    commands = {command.name or command.callback.__name__ for command in app.registered_commands}
    commands |= {group.name for group in app.registered_groups}
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"\b(?:ROLECALL|SLACK)_[A-Z_]+\b", text)) <= settings
    assert set(re.findall(r"(?:^|`)rolecall ([a-z]+)", text, re.MULTILINE)) <= commands
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) <= targets


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_guides_link_only_to_files_that_exist(guide):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", guide.read_text(encoding="utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []


def test_every_target_that_sets_up_is_in_the_list_that_make_shows():
    shown = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
    assert shown == set(re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[0].split())
    helped = subprocess.run(["make", "help"], capture_output=True, text=True, check=True, cwd=ROOT).stdout  # noqa: S607 - whichever make there is
    assert all(f"make {target} " in helped for target in shown)


@pytest.mark.parametrize("group", [None, "dev", "build"])
def test_the_lock_holds_what_the_project_asks_for(group):
    locked = pins(ROOT / "requirements.lock")
    for requirement in required(group):
        versions = locked[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


@pytest.mark.parametrize("lock", LOCKS[1:], ids=lambda path: path.name)
def test_what_is_deployed_is_what_was_tested(lock):
    tested = pins(ROOT / "requirements.lock")
    assert {name: versions for name, versions in pins(lock).items() if tested.get(name) != versions} == {}


def test_the_image_holds_no_tool_of_the_developers():
    deployed = pins(ROOT / "deploy" / "requirements.lock")
    runtime = {canonicalize_name(each.name) for each in required()}
    tools = {canonicalize_name(each.name) for each in required("dev")} - runtime
    assert runtime <= set(deployed)
    assert tools.isdisjoint(deployed)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: str(path.relative_to(ROOT)))
def test_locks_hold_a_hash_for_each_package_and_no_address(lock):
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_changelog_begins_with_this_version():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)[0] == PROJECT["project"]["version"]


def test_the_image_is_built_from_files_that_exist_and_are_sent_to_the_builder():
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    sources = [source for line in copied for source in line.split()]
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    assert set(sources) == sent
    assert all((ROOT / source).exists() for source in sources)


def test_the_image_runs_without_rights_or_secrets_and_is_asked_how_it_is():
    assert re.search(r"^USER \d+$", DOCKERFILE, re.MULTILINE)
    assert "SLACK_" not in DOCKERFILE
    assert "/health" in DOCKERFILE.partition("HEALTHCHECK")[2]
    assert set(re.findall(r"\b(ROLECALL_[A-Z]+)", DOCKERFILE)) <= {knob.variable for knob in bot.settings.described()}


def test_the_base_image_has_a_python_that_the_project_supports():
    base = re.search(r"^ARG PYTHON=python:(\d+\.\d+)-", DOCKERFILE, re.MULTILINE)
    assert Version(base[1]) >= Version(PROJECT["project"]["requires-python"].removeprefix(">="))


def test_the_container_is_confined_and_has_time_to_finish():
    assert SERVICE["read_only"]
    assert SERVICE["cap_drop"] == ["ALL"]
    assert SERVICE["security_opt"] == ["no-new-privileges:true"]
    assert int(SERVICE["stop_grace_period"].removesuffix("s")) > bot.settings.Settings().grace_seconds
    assert all(port.startswith("127.0.0.1:") for port in SERVICE["ports"])
    assert SERVICE["image"].partition(":")[2] == PROJECT["project"]["version"]


def test_the_guide_gives_slack_the_path_that_is_listened_on():
    assert f"https://your-host{EVENTS_PATH}" in (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")


def test_ci_runs_what_developers_run():
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert "make check test" in script.read_text(encoding="utf-8")
    assert "lint-imports" in MAKEFILE
