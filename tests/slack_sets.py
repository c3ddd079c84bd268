"""A small role's question set in the loopback workspace: what tests of it look at and press."""

from knowledge.domain import Audience, Editor

ADVERT = """# Site Surveyor

## Requirements

- Prune fruit trees
- Lay hedges
- Mentor apprentices
- Write survey reports for clients
- Plan drainage works
- Use a total station
"""
LONG = f"""{ADVERT}- Operate heavy diggers safely
- Negotiate prices with suppliers
- Chair the weekly team meeting
- Repair broken fences in winter
- Answer letters from the public
- Set the yearly budget of the estate
- Keep accounts of fuel and feed
- Read geological maps
- Train volunteers in first aid
- Photograph rare orchids
- Drive a tractor with a trailer
- Inspect bridges after floods
"""
CHANGED = ADVERT.replace("- Lay hedges\n", "- Keep bees\n")
LEAD = "Tell me about the largest hedge you laid, and what you would lay otherwise now."
UNLAWFUL = "Do you plan to have children?"


async def ingest(base, folder, role, text=ADVERT):
    """Bring in a role's advert, or a newer one; its title is its id in words."""
    path = folder / f"{role}.md"
    path.write_text(text.replace("Site Surveyor", role.replace("-", " ").title()), encoding="utf-8")
    (outcome,) = await base.ingest([path])
    assert outcome.error is None


def seeing(user):
    """Somebody of the panel who acts on whatever stands."""
    return Editor(user, Audience.INTERVIEWER)


async def standing(base, role):
    """The role's set as it stands."""
    return await base.panel.current(role, seeing("UANY"))


async def board(slack, user, role):
    """Ask for the set with the command and return the first post of the copy."""
    await slack.command(user, f"questions {role}")
    return copies(slack, user)[-1]


def copies(slack, user):
    """The first posts of a person's copies, oldest first, as they are now."""
    return [post for post in slack.said(slack.dm_of(user)) if post.thread is None and "Questions for" in post.seen]


def copy_of(slack, post):
    """All posts of one copy, as they are now."""
    first = slack.message(post.channel, post.ts)
    listed = next(each["block_id"] for each in first.blocks if each.get("block_id", "").startswith("parts|"))
    following = filter(None, listed.removeprefix("parts|").split("|"))
    return [first, *(slack.message(post.channel, ts) for ts in following)]


def read(slack, post):
    """What a copy says."""
    return "\n".join(each.seen for each in copy_of(slack, post))


def holding(slack, post, action, question):
    """The post of a copy, and the button's value, that has ``action`` for a question."""
    for each in copy_of(slack, post):
        for block in each.blocks:
            for element in block.get("elements", ()) if block["type"] == "actions" else ():
                if element["action_id"] == action and f"|{question}|" in element.get("value", ""):
                    return each, element["value"]
    raise AssertionError(f"no {action} for {question!r}")


async def press(slack, user, post, action, question=""):
    """Press a button of a copy: one of a card, or of the whole set."""
    where, value = holding(slack, post, action, question)
    return await slack.press(user, where, action, value=value)


async def form(slack, user, post, action, question=""):
    """Press a button that opens a form, and return the form."""
    await press(slack, user, post, action, question)
    return slack.modal(user)[-1]


def told(slack, user):
    """What the bot said last to the person alone."""
    return [post for post in slack.posts if post.only_for == user][-1].seen


def leads(working):
    """The leads of the plan, in its order."""
    return [working.question(item.question_id).lead for item in working.questions.plan.items]
