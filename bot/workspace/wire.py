"""The workspace's values as Slack's JSON, and typed words as Slack's wire format; pure."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from bot.workspace.state import APP_ID, Channel, File, Group, Json, Message, User, View


def escaped(text: str) -> str:
    """Escape typed words: ``&``, ``<`` and ``>`` come as entities."""
    return html.escape(text, quote=False)


def typed(text: str, names: Mapping[str, str]) -> str:
    """Turn typed words into what Slack sends: escaped, with ``@channel`` and known ``@names`` and ``#names`` alive."""
    known = {"@channel": "<!channel>", "@here": "<!here>", "@everyone": "<!everyone>", **names}
    ordered = sorted(known, key=len, reverse=True)
    pattern = "|".join(rf"{re.escape(name)}(?!\w)" for name in ordered)
    lowered = {name.casefold(): live for name, live in known.items()}
    return re.sub(pattern, lambda hit: lowered[hit[0].casefold()], escaped(text), flags=re.IGNORECASE)


def user(person: User, offset: int) -> Json:
    """A user object, as ``users.info`` gives it."""
    defaults = dict.fromkeys(
        ("is_restricted", "is_ultra_restricted", "is_bot", "is_admin", "is_owner", "deleted"), False
    )
    names = {"real_name": person.real_name, "display_name": person.name, "email": person.email}
    profile = {**names, "real_name_normalized": person.real_name, "team": person.team}
    return {
        "id": person.id,
        "team_id": person.team,
        "name": person.name,
        "real_name": person.real_name,
        "locale": person.locale,
        "tz": person.tz,
        "tz_label": person.tz,
        "tz_offset": offset,
        "profile": profile,
        **defaults,
        **person.flags,
    }


def group(each: Group, team: str) -> Json:
    """A user group, as ``usergroups.list`` gives it."""
    names = {"id": each.id, "team_id": team, "name": each.name, "handle": each.handle, "is_usergroup": True}
    return {**names, "date_delete": 0, "users": list(each.members), "user_count": len(each.members)}


def channel(place: Channel, user_id: str) -> Json:
    """A conversation, as ``conversations.info`` gives it to ``user_id``."""
    shape: Json = {
        "id": place.id,
        "is_channel": place.kind == "public",
        "is_group": place.kind == "private",
        "is_im": place.kind == "im",
        "is_private": place.kind != "public",
        "is_archived": place.archived,
        "is_ext_shared": place.shared,
        "is_shared": place.shared,
        "context_team_id": place.team,
    }
    if place.kind == "im":
        return shape | {"user": next(each for each in place.members if each != user_id), "is_open": True}
    named = {"name": place.name, "name_normalized": place.name, "num_members": len(place.members)}
    return shape | named | {"is_member": user_id in place.members, "topic": {"value": place.topic}}


def message(said: Message, *, team: str, metadata: bool = True) -> Json:
    """A message, as ``conversations.replies`` and events give it."""
    shape: Json = {"type": "message", "user": said.user, "text": said.text, "ts": said.ts, "team": team}
    optional: dict[str, Any] = {
        "blocks": said.blocks,
        "attachments": said.attachments,
        "thread_ts": said.thread,
        "bot_id": said.bot_id,
        "app_id": APP_ID if said.bot_id else None,
        "subtype": said.subtype or ("thread_broadcast" if said.broadcast else None),
        "edited": {"user": said.user, "ts": said.edited} if said.edited else None,
        "metadata": said.metadata if metadata else None,
        "files": [{"id": name} for name in said.files],
        "reactions": [{"name": name, "users": list(by), "count": len(by)} for name, by in said.reactions.items()],
    }
    return shape | {name: value for name, value in optional.items() if value}


def file(each: File, url: str) -> Json:
    """A file, as ``files.info`` gives it."""
    place = f"{url}/files/{each.id}/{quote(each.name, safe='')}"
    ending = each.name.rpartition(".")[2].lower()
    return {
        "id": each.id,
        "name": each.name,
        "title": each.title,
        "mimetype": each.mimetype,
        "filetype": ending,
        "user": each.user,
        "size": len(each.content or b""),
        "mode": "hosted",
        "created": int(each.created),
        "url_private": place,
        "url_private_download": place,
        "channels": list(each.channels),
    }


def view(shown: View, bot_id: str) -> Json:
    """A view, as ``views.open`` and interactions give it."""
    empty = {"private_metadata": "", "callback_id": "", "external_id": "", "close": None, "submit": None, "title": None}
    return {
        **empty,
        "clear_on_close": False,
        "notify_on_close": False,
        **shown.content,
        "id": shown.id,
        "team_id": shown.team,
        "app_id": APP_ID,
        "app_installed_team_id": shown.team,
        "bot_id": bot_id,
        "hash": shown.hash,
        "root_view_id": shown.root or shown.id,
        "previous_view_id": shown.previous,
        "state": {"values": shown.values},
    }
