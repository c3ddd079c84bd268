"""A modal with one field of each sort that tests fill in, and one without any."""


def words(text):
    return {"type": "plain_text", "text": text}


def field(name, element, **more):
    return {"type": "input", "block_id": name, "label": words(name), "element": {"action_id": name, **element}, **more}


ROLES = [{"text": words(name), "value": name} for name in ("driver", "steward")]
FORM = {
    "type": "modal",
    "callback_id": "form",
    "title": words("Form"),
    "submit": words("Send"),
    "private_metadata": "m1",
    "blocks": [
        field("name", {"type": "plain_text_input", "min_length": 2}),
        field("role", {"type": "static_select", "options": ROLES}, optional=True),
        field("mail", {"type": "email_text_input"}, optional=True),
        field("days", {"type": "number_input", "is_decimal_allowed": False, "max_value": "5"}, optional=True),
        field("team", {"type": "multi_users_select"}, optional=True),
    ],
}
PLAIN = {"type": "modal", "title": words("Plain"), "blocks": [{"type": "divider"}]}
