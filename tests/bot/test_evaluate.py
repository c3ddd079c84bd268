"""`rolecall evaluate` through its own door: the page that people read, and the gates that a build stands on."""

import json
import re

import pytest
from lxml import html

from tests.gold import rolecall

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;"
ADVERT = """# Night Porter

## What we offer

- Salary: £24,500 a year
- A locker with <b onclick="alert(3)">your name</b> & a key

## Essential

- A full driving licence
"""


@pytest.fixture(scope="module")
def porter(tmp_path_factory):
    """A data folder that holds one small advert."""
    folder = tmp_path_factory.mktemp("porter")
    (folder / "night-porter.md").write_text(ADVERT, encoding="utf-8")
    assert rolecall(folder / "home", "ingest", folder / "night-porter.md").returncode == 0
    return folder / "home"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Write golden cases about the advert into a file; those of one test share a folder."""

    def write(folder, name, *cases):
        path = folder / name
        whole = ({"id": f"c{n}", "role": "night-porter", **case} for n, case in enumerate(cases))
        path.write_text("".join(json.dumps(case) + "\n" for case in whole), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="module")
def page(porter, written, tmp_path_factory):
    """Evaluate cases, and read the page as a browser would."""

    def read(*cases):
        folder = tmp_path_factory.mktemp("page")
        done = rolecall(porter, "evaluate", written(folder, "cases.jsonl", *cases), "--report", folder / "report.html")
        assert done.returncode == 0, done.stderr
        return html.fromstring((folder / "report.html").read_text(encoding="utf-8"))

    return read


PAY = {"question": "what is the salary", "facts": [["24,500"]], "quote": "Salary: £24,500 a year"}
PENSION = {"question": "is there a pension?", "abstain": True, "kind": "silence"}
WRONG = {**PAY, "facts": [["24,500"], ["a company car"]], "kind": "list"}


@pytest.fixture(scope="module")
def mixed(page):
    """The page of cases that fail in every way, beside some that are right."""
    return page(
        PAY,
        PENSION,
        {**WRONG, "id": "wrong"},
        {**WRONG, "id": "elsewhere", "role": None, "quote": "Salary £24,500  a year"},
        {**WRONG, "id": "unfounded", "quote": "A company car from the first day"},
        {**PAY, "id": "silent", "abstain": True, "facts": [], "quote": None, "kind": "trap"},
        {**PAY, "id": "forbidden", "forbid": ["24,500", "a dragon"], "kind": "trap"},
        {"id": "refused", "question": "is there a pension?", "facts": [["yes"]], "quote": "A locker", "kind": "yes-no"},
    )


def text(element):
    return " ".join(" ".join(element.itertext()).split())


def article(tree, case):
    (found,) = tree.xpath(f"//article[p[starts-with(., '{case} ')]]")
    return found


def test_the_headline_says_in_words_what_came_of_it(mixed):
    said = text(mixed.find(".//header"))
    assert "2 of 8 right" in said
    assert "Of 6 questions the advert answers, 1 was answered right, 1 wrongly refused, and 4 answered wrong." in said
    assert "Of 2 questions the advert doesn't answer, 1 was rightly told so; 1 got an answer all the same." in said
    assert "It said “the advert doesn't say” twice, and once that was true." in said
    assert "1 answer holds words that the case forbids." in said


def test_each_kind_has_a_bar_with_its_counts_and_a_row_that_says_the_same(mixed):
    bars = [
        list(zip(bar.xpath("./rect/@class"), bar.xpath("./text/text()"), strict=True))
        for bar in mixed.xpath("//svg[@class='bar']")
    ]
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in mixed.xpath("//table")[0].xpath("./tbody/tr")}
    assert bars == [
        [("wrong", "3")],
        [("right", "1")],
        [("right", "1")],
        [("answered", "1"), ("leaked", "1")],
        [("refused", "1")],
    ]
    assert rows["list"] == ["3", "0", "0", "3", "0", "0", "0%"]
    assert rows["trap"] == ["2", "0", "0", "0", "1", "1", "0%"]
    assert rows["all"] == ["8", "2", "1", "3", "1", "1", "25%"]


def test_confidence_is_set_against_what_was_right_and_times_are_told(mixed):
    dots = mixed.xpath("//svg[@class='curve']/circle/following-sibling::text[1]/text()")
    rows = mixed.xpath("//table")[1].xpath("./tbody/tr/td[1]/text()")
    assert dots == rows
    assert sum(map(int, rows)) == 8
    assert re.search(r"expected calibration error 0\.\d{3}", text(mixed))
    assert re.search(r"[\d.]+ ms or less \(p50\), and 95 in 100 took [\d.]+ ms or less \(p95\)", text(mixed))


def test_a_failed_case_shows_what_came_what_was_wanted_and_the_passage_with_its_section(mixed):
    failed = article(mixed, "wrong")
    assert "what is the salary" in text(failed)
    assert "about night-porter" in text(failed)
    assert [text(item) for item in failed.xpath(".//li")] == ["“24,500” — there", "“a company car” — missing"]
    assert failed.xpath(".//mark/text()") == ["Salary: £24,500 a year"]
    assert "Night Porter › What we offer." in text(failed)


def test_a_passage_is_found_where_no_role_is_given_and_repair_changed_its_signs(mixed):
    assert article(mixed, "elsewhere").xpath(".//mark/text()") == ["Salary: £24,500 a year"]


def test_a_quote_that_no_advert_holds_is_owned_up_to(mixed):
    assert "Not found in the adverts as they are stored." in text(article(mixed, "unfounded"))


def test_where_the_advert_is_silent_the_page_says_that_there_is_no_passage(mixed):
    assert "None: the advert doesn't state it." in text(article(mixed, "silent"))
    assert "That the advert doesn't say." in text(article(mixed, "silent"))


def test_forbidden_words_are_named(mixed):
    assert "Not these words: “24,500”." in text(article(mixed, "forbidden"))


def test_the_page_needs_nothing_but_itself(mixed):
    assert not mixed.xpath("//@src | //@href | //link | //script")
    assert "url(" not in text(mixed.find(".//style"))
    assert "@import" not in text(mixed.find(".//style"))
    assert "prefers-color-scheme: dark" in text(mixed.find(".//style"))


def test_hostile_text_stays_text_wherever_it_stands(page):
    case = {
        "id": HOSTILE,
        "question": f"salary {HOSTILE}",
        "facts": [[HOSTILE]],
        "kind": HOSTILE,
        "history": [{"q": HOSTILE, "a": HOSTILE}],
        "quote": "locker with",
    }
    tree = page(case, {**case, "quote": HOSTILE, "forbid": ["salary"]}, {**case, "abstain": True, "kind": "[/bold]"})
    assert text(tree).count(HOSTILE) >= 8
    assert {element.tag for element in tree.iter()} <= set(
        "html head meta title style body main header section div h1 h2 h3 h4 p span strong i svg rect circle path "
        "polyline text table caption thead tbody tr th td article dl dt dd ul li blockquote mark".split()
    )
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]


def test_only_questions_without_an_answer_make_a_report_too(page):
    tree = page(PENSION, PENSION)
    assert "None of these questions has its answer in an advert." in text(tree)
    assert "2 were rightly told so" in text(tree)
    assert tree.xpath("//article") == []


def test_an_empty_file_makes_a_page_that_says_so(page):
    assert "There are no questions in these files" in text(page())


def test_a_gate_that_nothing_went_through_is_not_passed_and_a_figure_below_the_floor_is_named(
    porter, written, tmp_path
):
    files = written(tmp_path, "cases.jsonl", PAY, WRONG), written(tmp_path, "none.jsonl")
    done = rolecall(porter, "evaluate", *files, "--floor", "0.9", "--json")
    assert done.returncode == 1
    assert "Answerable questions answered right: 0.500, which is less than the 0.900 asked for." in done.stderr
    assert "none.jsonl' holds no cases" in done.stderr
    assert json.loads(done.stdout)["summary"]["answered_right"] == 0.5


@pytest.fixture(scope="module")
def recorded(porter, written, tmp_path_factory):
    """What is written for a file with a right answer and a right refusal."""
    folder = tmp_path_factory.mktemp("recorded")
    cases, path = written(folder, "a.jsonl", PAY, PENSION), folder / "baseline.json"
    assert rolecall(porter, "evaluate", cases, "--write-baseline", path).returncode == 0
    return path.read_text(encoding="utf-8")


@pytest.fixture
def baseline(recorded, written, tmp_path):
    """The same in a folder of its own, beside the same cases."""
    written(tmp_path, "a.jsonl", PAY, PENSION)
    path = tmp_path / "baseline.json"
    path.write_text(recorded, encoding="utf-8")
    return path


def test_a_baseline_holds_the_counts_of_each_kind_by_file(baseline):
    kinds = json.loads(baseline.read_text())["a.jsonl"]
    none = dict.fromkeys(("wrongly_refused", "wrongly_answered", "wrong", "leaks"), 0)
    assert kinds["lookup"] == {"cases": 1, "right": 1, **none}
    assert kinds["silence"]["right"] == 1


def test_what_does_as_well_as_the_baseline_passes(porter, baseline):
    assert rolecall(porter, "evaluate", baseline.parent / "a.jsonl", "--baseline", baseline).returncode == 0


def test_a_kind_that_does_worse_than_the_baseline_is_named_with_its_figures(porter, baseline, written, tmp_path):
    worse = written(tmp_path, "a.jsonl", {**WRONG, "kind": "lookup"}, {**PAY, "abstain": True, "kind": "silence"})
    done = rolecall(porter, "evaluate", worse, "--baseline", baseline, "--json")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-2:] == [
        "a.jsonl, lookup does worse than the baseline: 0 of 1 right, was 1; 1 wrong, was 0.",
        "a.jsonl, silence does worse than the baseline: 0 of 1 right, was 1; 1 wrongly answered, was 0.",
    ]
    assert json.loads(done.stdout)["summary"]["cases"] == 2


def test_a_baseline_of_other_cases_does_not_pass(porter, baseline, written, tmp_path):
    done = rolecall(porter, "evaluate", written(tmp_path, "a.jsonl", PAY, PAY), "--baseline", baseline)
    assert done.returncode == 1
    assert "a.jsonl, lookup: the baseline is of 1 cases, there are 2 now; write the baseline anew." in done.stderr
    assert "a.jsonl, silence: the baseline is of 1 cases, there are 0 now" in done.stderr


def test_writing_a_file_s_figures_keeps_those_of_others(porter, baseline, written, tmp_path):
    done = rolecall(porter, "evaluate", written(tmp_path, "b.jsonl", WRONG), "--write-baseline", baseline, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["summary"]["wrong"] == 1
    files = json.loads(baseline.read_text())
    assert sorted(files) == ["a.jsonl", "b.jsonl"]
    assert files["b.jsonl"]["list"]["wrong"] == 1


@pytest.mark.parametrize("content", [None, "", "[]", '{"a.jsonl": {"lookup": {"right": 1}}}'])
def test_a_baseline_that_is_missing_or_damaged_is_named_before_anything_is_asked(porter, written, tmp_path, content):
    path = tmp_path / "old.json"
    if content is not None:
        path.write_text(content)
    done = rolecall(porter, "evaluate", written(tmp_path, "a.jsonl", PAY), "--baseline", path)
    assert done.returncode == 1
    assert "old.json" in done.stderr
    assert "--write-baseline" in done.stderr
    assert done.stdout == ""


def test_reading_and_replacing_the_figures_in_one_go_is_bad_usage(porter, baseline):
    cases = baseline.parent / "a.jsonl"
    done = rolecall(porter, "evaluate", cases, "--baseline", baseline, "--write-baseline", baseline)
    assert done.returncode == 2


def test_the_help_says_what_a_baseline_does(porter):
    said = " ".join(rolecall(porter, "evaluate", "--help").stdout.replace("│", " ").split())
    assert "--baseline" in said
    assert "--write-baseline" in said
    assert "when a kind does worse" in said
