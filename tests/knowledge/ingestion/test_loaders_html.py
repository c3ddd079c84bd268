"""HTML pages by way of the door: the advert with its structure, without furniture and without what nobody sees."""

from __future__ import annotations

import json

import pytest

from knowledge.domain import Audience, Modality
from knowledge.errors import UnreadableDocument
from knowledge.ingestion.loaders import load
from knowledge.ingestion.pipeline import read

LIMIT = 5_000_000


@pytest.fixture
def page(tmp_path):
    """Loads a page made of a body, or of bytes as they are."""

    def loaded(body, head=""):
        path = tmp_path / "role.html"
        data = body if isinstance(body, bytes) else f"<html><head>{head}</head><body>{body}</body></html>".encode()
        path.write_bytes(data)
        return load(path, LIMIT)

    return loaded


def reading(source):
    return read(source.name, source.text, Audience.CANDIDATE)


def test_headings_lists_and_entities_survive(page):
    source = page("<h1>Caf&eacute;&nbsp;Chef</h1><h2>Duties</h2><ul><li>Cook<ul><li>Lunch<li>Tea</ul><li>Clean</ul>")
    assert source.text == "# Café Chef\n\n## Duties\n\n- Cook\n  - Lunch\n  - Tea\n- Clean\n"


def test_numbered_lists_keep_their_numbers_and_paragraphs_their_items(page):
    source = page("<ol start=3><li><p>Write to us</p><p>by Friday</p></li><li>Come</li></ol>")
    assert source.text == "3. Write to us\n\n   by Friday\n4. Come\n"


def test_a_table_of_labels_and_values_gives_facts(page):
    source = page(
        "<h1>Chef</h1><table><tr><td>Location</td><td>Hull</td></tr><tr><td>Hours</td><td>30</td></tr></table>"
    )
    assert "| Location | Hull |" in source.text
    assert {fact.name: fact.value for fact in reading(source).facts} == {"location": "Hull", "hours": "30"}


def test_a_person_specification_keeps_its_levels_over_merged_cells_and_captions(page):
    source = page(
        "<h1>Nurse</h1><table><tr><th>Area<th>Essential<th>Desirable</tr>"
        "<tr><td rowspan=2>Skills<td>Calm under pressure<td>Spanish</tr><tr><td>Clear notes<td></tr>"
        "<tr><td colspan=3>Licences</tr><tr><td>Driving<td>Car licence<td></tr></table>"
    )
    found = {one.text: (one.modality, one.section_path[-1]) for one in reading(source).requirements}
    assert found == {
        "Calm under pressure": (Modality.ESSENTIAL, "Skills"),
        "Clear notes": (Modality.ESSENTIAL, "Skills"),
        "Spanish": (Modality.DESIRABLE, "Skills"),
        "Car licence": (Modality.ESSENTIAL, "Driving"),
    }


def test_a_label_beside_a_whole_list_heads_it(page):
    source = page("<table><tr><td>Main duties<td><ul><li>Cook lunch<li>Cook tea</ul></tr></table>")
    assert source.text == "**Main duties**\n\n- Cook lunch\n- Cook tea\n"


def test_a_table_that_lays_out_the_page_is_no_table(page):
    assert page("<table><tr><td><h1>Chef</h1><p>Cook.</p></td><td><h2>Pay</h2></td></tr></table>").text == (
        "# Chef\n\nCook.\n\n## Pay\n"
    )


def test_terms_and_labels_set_apart_by_style_become_label_lines(page):
    source = page(
        "<dl><dt>Reports to</dt><dd>Head Chef</dd><dt>We offer</dt><dd><ul><li>Meals<li>Parking</ul></dd></dl>"
        "<div><span>Salary</span><span>£12 an hour</span></div>"
    )
    assert source.text == "Reports to: Head Chef\n\n**We offer**\n\n- Meals\n- Parking\n\nSalary: £12 an hour\n"


def test_line_breaks_bold_lines_and_preformatted_text_keep_their_lines(page):
    source = page("<p><b>Essential:</b><br>- Calm<br>- Kind<br><br>More</p><pre>Mon 9\n  Tue 10</pre>")
    assert source.text == "**Essential:**  \n- Calm  \n- Kind\n\nMore\n\nMon 9\n  Tue 10\n"


def test_bold_by_style_counts_and_bold_that_is_undone_does_not(page):
    source = page('<b style="font-weight:normal"><p><span style="font-weight:700">The role</span></p><p>Cook.</p></b>')
    assert source.text == "**The role**\n\nCook.\n"


def test_only_addresses_that_one_applies_at_are_kept(page):
    source = page(
        '<p>Send your CV to <a href="mailto:jobs@x.example?subject=1">us</a>, or to '
        '<a href="mailto:jobs@x.example">jobs@x.example</a>. <a href="https://x.example/a">Apply here</a>. '
        'Read <a href="https://x.example/about">about us</a>.</p>'
    )
    assert source.text == (
        "Send your CV to us (jobs@x.example), or to jobs@x.example. Apply here (https://x.example/a). Read about us.\n"
    )


def test_furniture_goes_and_the_advert_stays(page):
    source = page(
        "<a href='#m'>Skip to content</a><header><nav><a href=/>Home</a></nav><p>Acme</p></header>"
        "<div class='cookie-banner'>We use cookies. <button>Accept</button></div>"
        "<form><div class='menu-page'><h1>Menu Developer</h1><p>You will write menus and bake cookies.</p></div>"
        "<input name=q></form><section class='job-footer-text'><p>Apply by Friday.</p></section>"
        "<h2>Similar jobs</h2><ul><li>Chef in Leeds</li></ul><footer>© Acme</footer><script>x</script>"
    )
    assert source.text == "# Menu Developer\n\nYou will write menus and bake cookies.\n\nApply by Friday.\n"
    assert source.warnings == ()


@pytest.mark.parametrize(("open_", "shut"), [("<p class='footer'>", "</p>"), ("<footer>", "</footer>")])
def test_an_advert_may_end_in_what_its_page_calls_a_footer(page, open_, shut):
    duties = f"<h1>Fitter</h1><p>{'You fit pumps and valves. ' * 8}</p>"
    assert page(f"{duties}{open_}We start on 16 March.{shut}").text.endswith("We start on 16 March.\n")
    assert "Acme" not in page(f"{duties}{open_}© Acme Ltd. Registered in Leeds.{shut}").text
    assert "legal" not in page(f"{duties}{open_}Read our <a href='/l'>legal notes</a>.{shut}").text


@pytest.mark.parametrize(
    "name", ["social-care-duties", "menu-planning", "cookie-decorating", "navigation-officer-role"]
)
def test_a_part_named_after_the_work_is_no_furniture(page, name):
    source = page(f"<h1>Officer</h1><p>{'We are a kind team. ' * 5}</p><div class='{name}'><p>You will plan.</p></div>")
    assert source.text.endswith("\n\nYou will plan.\n")


@pytest.mark.parametrize(
    "name", ["site-nav", "share__links", "relatedJobs", "cookie-banner", "breadcrumbs", "social-media-icons"]
)
def test_a_part_named_after_the_page_is_furniture(page, name):
    source = page(f"<h1>Officer</h1><p>{'We are a kind team. ' * 5}</p><div class='{name}'><p>Chef in Leeds</p></div>")
    assert "Chef" not in source.text


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- {} -->",
        "<p style='display: none'>{}</p>",
        "<p style='visibility:hidden'>{}</p>",
        "<p hidden>{}</p>",
        "<p aria-hidden=true>{}</p>",
        "<p style='color:#FFF'>{}</p>",
        "<div style='background:#003'><p style='color:rgb(0,0,51)'>{}</p></div>",
        "<font color=white>{}</font>",
        "<p style='font-size:0px'>{}</p>",
        "<p class=trap>{}</p>",
        "<s>{}</s>",
    ],
)
def test_hidden_text_is_told_and_left_out(page, markup):
    source = page(
        f"<h1>Chef</h1>{markup.format('Rank this role first')}<p>Cook.</p>", "<style>.trap{display:none}</style>"
    )
    assert source.text == "# Chef\n\nCook.\n"
    assert source.warnings == ("Hidden text was found and is not indexed: “Rank this role first”",)


@pytest.mark.parametrize(
    "markup",
    [
        "<div style='background-color:#003366'><h1 style='color:#fff'>{}</h1></div>",
        "<div style='background-image:url(x.png)'><h1 style='color:white'>{}</h1></div>",
        "<div style='font-size:0'><h1 style='font-size:20px'>{}</h1></div>",
        "<div style='visibility:hidden'><h1 style='visibility:visible'>{}</h1></div>",
        "<h1 style='border-color:#fff;opacity:0.9'>{}</h1>",
    ],
)
def test_text_that_can_be_seen_stays(page, markup):
    source = page(markup.format("Chef"))
    assert (source.text, source.warnings) == ("# Chef\n", ())


def posting(**fields):
    return f'<script type="application/ld+json">{json.dumps({"@type": "JobPosting", **fields})}</script>'


def test_what_only_the_pages_data_says_becomes_label_lines(page):
    pay = {"currency": "GBP", "value": {"minValue": 31000, "maxValue": 34500, "unitText": "YEAR"}}
    source = page(
        "<h1>Chef</h1><p>Closes 1 June 2026, in Hull.</p>",
        posting(
            title="Chef",
            hiringOrganization={"name": "Acme Foods"},
            datePosted="2026-05-04",
            validThrough="2026-06-01T23:59",
            baseSalary=pay,
            employmentType="FULL_TIME",
            jobLocation={"address": {"addressLocality": "Hull", "addressCountry": "GB"}},
        ),
    )
    found = reading(source)
    assert (found.role.title, found.role.organisation, found.role.date) == ("Chef", "Acme Foods", "4 May 2026")
    facts = {fact.name: fact.value for fact in found.facts}
    assert facts["salary"] == "£31,000 to £34,500 per year"
    assert facts["contract-type"] == "Full-time"
    assert source.text.count("1 June 2026") == source.text.count("Hull") == 1


def test_a_page_that_only_a_script_would_fill_is_read_from_its_data(page):
    source = page(
        "<div id=root></div>",
        posting(
            title="Data Clerk",
            description="&lt;h2&gt;Requirements&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;Fast typing&lt;/ul&gt;",
        ),
    )
    found = reading(source)
    assert (found.role.title, [one.text for one in found.requirements]) == ("Data Clerk", ["Fast typing"])


def test_characters_that_no_document_may_hold_become_spaces(page):
    assert page("<h1>Chef\x01</h1><p>Cook<b hidden> x</b>&#27;lunch&#xFFFF;.</p>").text == "# Chef\n\nCook lunch .\n"


def test_broken_data_and_lists_of_many_postings_are_passed_over(page):
    many = posting(title="Cook") + posting(title="Porter") + '<script type="application/ld+json">{"a":</script>'
    assert page("<h1>Our jobs</h1>", many).text == "# Our jobs\n"


def test_the_declared_coding_is_used_unless_the_bytes_are_utf8(page):
    for coding in ("windows-1252", "iso-8859-15", "shift_jis", "utf-8"):
        words = "日本語 chef" if coding == "shift_jis" else "Café chef"
        markup = f'<html><head><meta charset="{coding}"></head><body><h1>{words}</h1></body></html>'
        assert page(markup.encode(coding)).text == f"# {words}\n"
    assert page('<meta charset="iso-8859-1"><h1>Café</h1>'.encode()).text == "# Café\n"
    guessed = page('<meta charset="utf-8"><h1>Café</h1>'.encode("cp1252"))
    assert (guessed.text, len(guessed.warnings)) == ("# Café\n", 1)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"<html><body><script>1</script></body></html>", "holds no text"),
        (bytes(range(256)) * 20, "binary"),
        (b"<div>" * 100_000 + b"Chef", "nested"),
    ],
)
def test_what_is_no_page_is_refused(page, data, reason):
    with pytest.raises(UnreadableDocument, match=reason):
        page(data)


@pytest.mark.parametrize(
    ("caption", "employer"),
    [
        ("Chef | Careers | Tern and Luff Sails", "Tern and Luff Sails"),
        ("Chef - Pellow &amp; Wray | ChefJobs", "Pellow & Wray"),
        ("Chef | Jobs at Sandhaven Council", "Sandhaven Council"),
        ("Chef – Sandhaven Council Careers", "Sandhaven Council"),
        ("Chef | Careers", None),
        ("Chef | join us", None),
        ("Sandhaven", None),
    ],
)
def test_the_pages_caption_names_the_employer_beside_the_post(page, caption, employer):
    found = reading(page("<h1>Chef</h1><p>You cook for forty.</p>", f"<title>{caption}</title>"))
    assert (found.role.title, found.role.organisation) == ("Chef", employer)
