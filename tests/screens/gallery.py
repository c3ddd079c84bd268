"""A workspace that holds one of everything the page can draw; no bot is behind it, but one that takes all."""

from dataclasses import replace
from types import SimpleNamespace

from bot.workspace import modals, posting
from bot.workspace.app import App
from bot.workspace.delivery import Answer
from bot.workspace.interactions import Workspace
from bot.workspace.state import BOT, GENERAL, TEAM, Status

SHORTCUTS = {"message": frozenset({"ask_about_this"}), "global": frozenset({"ask_a_question"})}


def plain(text):
    return {"type": "plain_text", "text": text}


def mark(text):
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def option(name):
    return {"text": plain(name), "value": name.lower()}


def section(text, **more):
    return {"type": "section", "text": mark(text), **more}


def pair(text, value):
    return {"text": plain(text), "value": value, "accessibility_label": f"Mark this answer: {text}"}


FEEDBACK = {
    "type": "context_actions",
    "elements": [
        {
            "type": "feedback_buttons",
            "action_id": "rate",
            "positive_button": pair("Helpful", "helpful:1"),
            "negative_button": pair("Not helpful", "unhelpful:1"),
        }
    ],
}
ANSWER = [
    {"type": "context", "elements": [mark("About *Platform Engineer*")]},
    section(
        "Two things are desirable; neither is required:\n• Expertise in messaging (e.g. Kafka)\n"
        "• _Awareness_ of `software development`\nand one is a bonus.\n&gt; quoted\n```\nlong code\n```"
    ),
    {"type": "context", "elements": [plain("“Expertise in messaging”"), mark("*Platform Engineer*, Requirements")]},
    FEEDBACK,
]
CONFIRM = {"title": plain("Send it?"), "text": mark("The *recruiter* will read it."), "confirm": plain("Send")}
CONTROLS = {
    "type": "actions",
    "block_id": "controls",
    "elements": [
        {"type": "button", "text": plain("Ask the recruiter"), "action_id": "ask", "value": "1", "style": "primary"},
        {"type": "button", "text": plain("Withdraw"), "action_id": "drop", "style": "danger", "confirm": CONFIRM},
        {"type": "overflow", "action_id": "more", "options": [option("Swap"), option("Remove")]},
        {"type": "static_select", "action_id": "role", "placeholder": plain("Role"), "options": [option("Nurse")]},
        {"type": "datepicker", "action_id": "day", "initial_date": "2026-03-03"},
        {"type": "checkboxes", "action_id": "parts", "options": [option("Duties"), option("Pay")]},
    ],
}
TABLE = {
    "type": "table",
    "rows": [
        [{"type": "raw_text", "text": "Role"}, {"type": "raw_text", "text": "Coding"}],
        [{"type": "raw_text", "text": "Nurse"}, {"type": "raw_text", "text": "not stated"}],
    ],
    "column_settings": [{"align": "left"}, {"align": "right"}],
}
RICH = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": "bold", "style": {"bold": True}},
                {"type": "link", "url": "https://example.org", "text": "a link"},
                {"type": "emoji", "name": "wave"},
            ],
        },
        {
            "type": "rich_text_list",
            "style": "ordered",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "first"}]}],
        },
    ],
}
PICTURE = {"type": "image", "image_url": "https://example.org/chart.png", "alt_text": "A chart of answers"}
MARKDOWN = """## What's there

**A situation**, with a [link](https://example.org).

- [x] done

| a | b |
|---|--:|
| 1 | 2 |"""
TASKS = (
    {"type": "plan_update", "title": "Reading the advert"},
    {"type": "task_update", "id": "1", "title": "Find the role", "status": "complete"},
    {"type": "task_update", "id": "2", "title": "Check the quotes", "status": "in_progress"},
)
FIELDS = (
    ("role", "Role", {"type": "static_select", "options": [option("Nurse"), option("Teacher")]}),
    ("minutes", "Minutes", {"type": "number_input", "is_decimal_allowed": False, "min_value": "15"}),
    ("day", "When", {"type": "datepicker"}),
    ("hour", "At", {"type": "timepicker"}),
    ("moment", "Exactly", {"type": "datetimepicker"}),
    ("depth", "Depth", {"type": "radio_buttons", "options": [option("Familiar"), option("Proficient")]}),
    ("parts", "Leave out", {"type": "checkboxes", "options": [option("CV"), option("Work sample")]}),
    ("owner", "Owner", {"type": "users_select"}),
    ("place", "Where", {"type": "multi_channels_select"}),
    ("found", "Any role", {"type": "external_select", "min_query_length": 1}),
    ("mail", "Email", {"type": "email_text_input"}),
    ("notes", "Notes", {"type": "plain_text_input", "multiline": True, "max_length": 300}),
    ("prose", "In full", {"type": "rich_text_input"}),
    ("papers", "Papers", {"type": "file_input", "filetypes": ["md"]}),
)
MODAL = {
    "type": "modal",
    "callback_id": "draw",
    "title": plain("Question set"),
    "submit": plain("Draw up"),
    "close": plain("Cancel"),
    "blocks": [
        section("A question for *every* requirement."),
        *(
            {
                "type": "input",
                "block_id": name,
                "label": plain(label),
                "hint": plain(f"A word on {label.lower()}"),
                "optional": name not in {"role", "notes"},
                "element": {"action_id": name, **element},
            }
            for name, label, element in FIELDS
        ),
    ],
}
HOME = {
    "type": "home",
    "blocks": [
        {"type": "header", "text": plain("Prepare for your interview")},
        section("Ask about any role.", accessory={"type": "button", "text": plain("Ask"), "action_id": "start"}),
        {"type": "divider"},
        {"type": "section", "fields": [mark("*Open*\n3"), mark("*Answered*\n12")]},
        {**PICTURE, "title": plain("Answers")},
        RICH,
    ],
}


class Gallery(Workspace):
    """The workspace, the people in it, and all that a bot would have been told."""

    def __init__(self):
        super().__init__(App(shortcuts=SHORTCUTS))
        self.state.teams[TEAM] = "Northwind"
        self.told = []
        self.answer = None
        self.carrier = self._take
        self.ada = self.person("ada", real_name="Ada Moreau", title="candidate")
        self.ivy = self.person("ivy", real_name="Ivy Osei", title="interviewer")
        self.gus = self.person("gus", real_name="Gus Park", is_restricted=True)
        self.hiring = self.channel("hiring-panel", self.ivy, BOT, private=True)

    async def _take(self, envelope):
        self.told.append(envelope["payload"])
        return Answer(200, self.answer)

    def say_all(self):
        """Let one of everything be said in #general; return the messages by name."""
        question = self.write(self.ada, self.wired("@Rolecall what would be a plus? <b>&</b>"), channel=GENERAL)
        reply = posting.post(self, {"text": "a", "blocks": ANSWER, "thread_ts": question.ts}, GENERAL)
        controls = posting.post(self, {"text": "b", "blocks": [CONTROLS, TABLE, RICH, PICTURE]}, GENERAL)
        private = posting.post(self, {"text": "c", "blocks": ANSWER}, GENERAL, only_for=self.ada)
        written = posting.post(self, {"markdown_text": MARKDOWN}, GENERAL)
        written = self.put(replace(written, streaming=True, chunks=TASKS))
        file = self.add_file(self.ada, "my <cv>.md", b"# CV", channel=GENERAL)
        shared = self.put(replace(self.write(self.ada, "", channel=GENERAL), files=(file.id,)))
        self.state.statuses[GENERAL, question.ts] = Status("is reading the advert", self.clock.now() + 60)
        names = {"question": question, "reply": reply, "controls": controls, "private": private}
        return SimpleNamespace(**names, written=written, shared=shared, file=file)

    def open(self, user, content=MODAL):
        """Open a modal for a person."""
        stack = modals.push_view if self.modal(user) else modals.open_view
        return stack(self, user, content)

    def publish(self, user, content=HOME):
        """Give a person a Home tab."""
        return modals.publish_view(self, user, content)
