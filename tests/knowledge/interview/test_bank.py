"""The shipped bank keeps its own rules, and a broken bank is refused with the place to mend."""

import shutil

import pytest

from knowledge.domain import Depth
from knowledge.errors import BadSetting
from knowledge.interview.bank import SHIPPED, load_bank, scale

TOPIC = """\
- topic: baking
  title: Baking
  lexicon: [baking, bread, oven]
  live:
    - lead: Tell me about a loaf that failed and what you changed.
      situational: The oven dies an hour before opening. What do you do?
    - lead: Describe a recipe you made work for ten times the number of people.
      situational: A guest list doubles overnight. How do you cope with the dough?
  practice:
    - lead: Tell me about the first thing you learnt to bake well.
      situational: Your yeast is old. How do you find out whether it lives?
    - lead: Describe a morning when everything ran late in the bakery.
      situational: Two trays burn. Which orders do you keep?
  probes: [What did you check first?, What would you do differently?]
  anchors:
    familiarity: {1: Has eaten bread., 3: Follows a recipe., 5: Says why it failed.}
    experience: {1: Bakes by luck., 3: Weighs and times., 5: Adapts to flour and weather.}
  red_flags: [Blames the oven., Never tasted it.]
  minutes: 5
"""


@pytest.fixture
def folder(tmp_path):
    """A bank of one sound topic, to be broken."""
    (tmp_path / "kitchen.yaml").write_text(TOPIC, encoding="utf-8")
    return tmp_path


def broken(folder, old, new):
    file = folder / "kitchen.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadSetting) as refusal:
        load_bank(folder)
    return str(refusal.value)


def test_the_shipped_bank_passes_its_own_checks_in_full():
    assert len(load_bank(SHIPPED).entries) >= 20


def test_loading_the_shipped_bank_without_checks_gives_the_same_entries(bank):
    assert load_bank(SHIPPED).entries == bank.entries


def test_a_bank_of_ones_own_is_read(folder):
    assert load_bank(folder).topics("Experience of baking in large quantities") == ("baking",)


def test_anchors_come_for_the_nearest_depth_and_never_harder_than_a_tie_allows(bank):
    anchors = load_bank(SHIPPED).entries["linux"].anchors
    assert scale(anchors, Depth.AWARENESS) == anchors[Depth.FAMILIARITY]
    assert scale(anchors, Depth.UNSTATED) == anchors[Depth.EXPERIENCE]
    assert scale(anchors, Depth.PROFICIENT) == anchors[Depth.PROFICIENT]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  minutes: 5", "  minutes: 40", "minutes"),
        ("  title: Baking", "  title: Baking\n  score: 3", "score"),
        ("Tell me about a loaf that failed and what you changed.", "Are you married?", "live.0.lead"),
        ("Tell me about a loaf that failed and what you changed.", "Do you bake well?", "live.0.lead"),
        ("The oven dies an hour before opening. What do you do?", "Do you have children?", "live.0.situational"),
        ("Tell me about a loaf", "Tell me about " + "a very " * 15 + "sad loaf", "live.0.lead"),
        ("[Blames the oven., Never tasted it.]", "[Blames the oven.]", "red_flags"),
        ("[What did you check first?, What would you do differently?]", "[What did you check first?]", "probes"),
        ("5: Adapts to flour and weather.", "4: Adapts.", "anchors"),
        ("    experience: {1: Bakes by luck., 3: Weighs and times., 5: Adapts to flour and weather.}\n", "", "anchors"),
    ],
)
def test_a_faulty_entry_is_refused_by_file_topic_and_field(folder, old, new, said):
    message = broken(folder, old, new)
    assert "kitchen.yaml" in message
    assert "'baking'" in message
    assert said in message


def test_a_practice_lead_too_near_a_live_one_is_refused(folder):
    message = broken(
        folder,
        "Tell me about the first thing you learnt to bake well.",
        "Tell me about a loaf that failed, and what you had changed.",
    )
    assert "nearly repeats" in message


def test_a_topic_that_stands_twice_is_refused(folder):
    shutil.copy(folder / "kitchen.yaml", folder / "pantry.yaml")
    with pytest.raises(BadSetting, match="stands twice"):
        load_bank(folder)


def test_a_file_that_is_not_yaml_is_refused_by_name(folder):
    (folder / "torn.yaml").write_text("- topic: [", encoding="utf-8")
    with pytest.raises(BadSetting, match=r"torn\.yaml"):
        load_bank(folder)


def test_an_empty_folder_is_no_bank(tmp_path):
    with pytest.raises(BadSetting, match=r"holds no \.yaml"):
        load_bank(tmp_path)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Experience of leading on-call rotas", "on-call"),
        ("Handling complaints from members of the public", "customer-service"),
        ("Organise diaries and travel arrangements for two directors", "executive-support"),
        ("Knowledge of safeguarding procedures", "safeguarding"),
        ("Negotiating with suppliers", "suppliers"),
        ("Manage a budget of £2m", "budgets"),
        ("Line management of six staff", "managing-people"),
        ("Able to prioritise a heavy workload", "prioritisation"),
        ("Experience with PostgreSQL or another relational database", "databases"),
        ("Strong knowledge of Terraform", "infrastructure-as-code"),
        ("Organize and prioritize multiple competing demands", "prioritisation"),
        ("Fluent Welsh", "languages"),
        ("Sales experience with a quota of £300k", "selling-and-closing"),
        ("Experience of teaching adults", "training-delivery"),
        ("Private tutoring in mathematics", "lesson-planning"),
        ("HTTP caching with Varnish", "http-caching"),
        ("DNS", "dns"),
        ("Kafka or RabbitMQ", "messaging"),
        ("Kubernetes in production", "containers-and-orchestration"),
        ("Observability with OpenTelemetry", "observability"),
        ("Handle subject access requests", "confidentiality"),
        ("Triage patients by telephone", "patient-care"),
        ("Peer review of other people's code", "review-and-pairing"),
        ("Pivot tables in Excel", "everyday-software"),
    ],
)
def test_a_requirement_of_any_trade_finds_its_topic(bank, text, topic):
    assert topic in bank.topics(text)


@pytest.mark.parametrize(
    "text",
    [
        "A full UK driving licence",
        "Degree in horticulture",
        "Conducting other duties as needed",
        "Ability to lift 20 kg",
        "Accountable to the head gardener",
        "",
        "ADR licence",
        "Point of contact (POC) for visitors",
        "Pairing wine with food",
        "Granted access to systems",
        "Post-mortem examinations",
        "Nine points or more on the track record",
        "Trains run on schedule",
        "Enhanced DBS check, which we pay for",
        "NVQ or City & Guilds Level 3",
        "No conflict with respect to other posts at time of hire",
    ],
)
def test_no_topic_is_better_than_a_wrong_one(bank, text):
    assert bank.topics(text) == ()


@pytest.mark.parametrize(
    ("text", "narrow", "broad"),
    [
        ("SSL certificates", "tls-certificates", "networks"),
        ("TCP/IP", "load-balancing", "networks"),
        ("Java web applications", "java-services", "web-serving"),
        ("Ansible playbooks", "configuration-management", "infrastructure-as-code"),
        ("Heroku", "managed-platforms", "cloud-platforms"),
        ("Redis", "caches-and-nosql", "databases"),
        ("Feature flags", "rollback-and-flags", "pipelines-and-releases"),
        ("Acceptance tests", "acceptance-testing", "testing"),
        ("Event driven architecture", "messaging", "distributed-systems"),
        ("Disaster recovery", "disaster-recovery", "resilience-and-recovery"),
        ("Capacity planning", "capacity-planning", "performance-and-scale"),
        ("Child protection", "safeguarding", "safety"),
        ("Shift handover", "shift-handover", "on-call"),
        ("Customer complaints", "complaints", "customer-service"),
        ("Public tender", "procurement", "suppliers"),
        ("Data entry", "records-and-data-entry", "administration"),
        ("Event planning", "events", "planning"),
        ("Cold calling", "prospecting", "negotiation"),
        ("Follow checklists", "checklists-and-standards", "standards-and-quality"),
        ("User research sessions", "user-research", "user-needs"),
        ("Pair programming", "pairing", "review-and-pairing"),
    ],
)
def test_a_broad_topic_leaves_its_words_to_the_narrower_one(bank, text, narrow, broad):
    assert bank.topics(text)[0] == narrow
    assert broad not in bank.topics(text)


def test_lesson_observation_is_no_matter_for_monitoring_systems(bank):
    assert not {"observability", "monitoring-and-alerting"} & set(bank.topics("Lesson observation and feedback"))


def test_at_most_three_topics_are_named_and_the_head_of_the_sentence_leads(bank):
    found = bank.topics("Cost optimisation across the estate (AWS, Datadog, Kubernetes, Terraform, Kafka)")
    assert found[0] == "cost"
    assert len(found) <= 3
