"""Slack's markup reads as in Slack, and nothing in it can become HTML of its own."""

from datetime import UTC

import pytest

from bot.workspace.page import markdown, mrkdwn
from bot.workspace.page.names import Names
from bot.workspace.state import Channel, Group, State, User

STATE = State(
    users={"U1": User("U1", "ada", "Ada <b>")},
    groups={"S1": Group("S1", "panel", "Panel")},
    channels={"C1": Channel("C1", "general"), "G1": Channel("G1", "secret", "private")},
)
NAMES = Names(STATE)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("a &lt;b&gt; &amp; &amp;lt;", "<p>a &lt;b&gt; &amp; &amp;lt;</p>"),
        ("one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>"),
        ("*bold* _slanted_ ~struck~", "<p><strong>bold</strong> <em>slanted</em> <s>struck</s></p>"),
        ("*_both_*", "<p><strong><em>both</em></strong></p>"),
        ("2*3*4 and snake_case_name", "<p>2*3*4 and snake_case_name</p>"),
        ("* not bold * and *not\nbold*", "<p>* not bold * and *not<br>bold*</p>"),
        ("*a _b* c_", "<p><strong>a _b</strong> c_</p>"),
        ("`*code* &lt;b&gt;`", "<p><code>*code* &lt;b&gt;</code></p>"),
        ("before ```\na\n  *b*\n``` after", '<p>before </p><pre tabindex="0"><code>a\n  *b*</code></pre><p> after</p>'),
        ("&gt; quoted\n&gt; more\nnot", "<blockquote><p>quoted<br>more</p></blockquote><p>not</p>"),
        ("a\n&gt;&gt;&gt; all\nof it", "<p>a</p><blockquote><p>all<br>of it</p></blockquote>"),
        ("• one\n• *two*\nend", "<ul><li>one</li><li><strong>two</strong></li></ul><p>end</p>"),
        (":tada: stays", "<p>:tada: stays</p>"),
    ],
)
def test_markup_follows_slacks_rules(text, html):
    assert mrkdwn.html(text, NAMES) == html


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@U1>", "@Ada <b>"),
        ("<@U9|eve>", "@eve"),
        ("<@U9>", "@U9"),
        ("<#C1|old>", "#general"),
        ("<#G1>", "#private channel"),
        ("<!subteam^S1>", "@panel"),
        ("<!here>", "@here"),
        ("<!date^0^{date_num} at {time}|then>", "1970-01-01 at 00:00"),
        ("<!date^never^{date}|then>", "then"),
        ("<mailto:a@b.c|write>", "write"),
    ],
)
def test_ids_and_dates_are_read_out(text, words):
    assert mrkdwn.html(text, NAMES, zone=UTC).striptags() == words


def test_links_open_elsewhere_and_tell_nobody_where_from():
    link = '<a href="https://a.b/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">{}</a>'
    assert mrkdwn.html("<https://a.b/?x=1&amp;y=2|here>", NAMES) == f"<p>{link.format('here')}</p>"
    bare = mrkdwn.html("see https://a.b/?x=1&amp;y=2.", NAMES)
    assert bare == f"<p>see {link.format('https://a.b/?x=1&amp;y=2')}.</p>"
    assert "<a" not in mrkdwn.html("see https://a.b", NAMES, verbatim=True)


@pytest.mark.parametrize(
    "text",
    [
        "<javascript:alert(1)|click>",
        "<data:text/html,x|click>",
        '<https://a.b" onmouseover="alert(1)|x>',
        "<script>alert(1)</script>",
        "<@U1|<img src=x>>",
        "`<img src=x onerror=alert(1)>`",
        "```<img src=x onerror=alert(1)>```",
        "\ue0000\ue002 \ue0011\ue002",
        "<!date^0^<script>|<script>>",
    ],
)
@pytest.mark.parametrize("draw", [mrkdwn.html, markdown.html])
def test_nothing_written_becomes_html_or_script(text, draw):
    drawn = str(draw(text, NAMES))
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert "javascript:" not in drawn.partition("href=")[2]
    assert 'onmouseover="' not in drawn


def test_markdown_has_headings_tables_tasks_and_mentions_but_no_pictures():
    drawn = markdown.html(
        "# Head\n\n**b** ~~s~~ <@U1>\n\n- [x] done\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n![alt](https://a.b/c.png)",
        NAMES,
    )
    assert '<h3 class="h1">Head</h3>' in drawn
    assert "<strong>b</strong> <s>s</s>" in drawn
    assert "@Ada &lt;b&gt;</span>" in drawn
    assert '<li class="task-item">☑ done' in drawn
    assert '<td class="right">2</td>' in drawn
    assert "style=" not in drawn
    assert "alt" in drawn
    assert "c.png" not in drawn
