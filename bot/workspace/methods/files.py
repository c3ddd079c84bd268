"""``files.*``: uploading in three steps, and looking files up."""

from __future__ import annotations

import mimetypes
from dataclasses import replace

from bot.workspace import posting
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.names import fresh
from bot.workspace.schema import problem
from bot.workspace.state import File, Json


def _get_url(call: Call) -> Json:
    name, length = str(call["filename"]), int(call.number("length"))
    if length <= 0:
        raise Refused("missing_argument")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    file = File(fresh("F0F"), name, name, kind, call.caller.user, created=call.engine.clock.now(), promised=length)
    call.engine.state.files[file.id] = file
    return {"upload_url": f"{call.engine.url}/upload/{file.id}", "file_id": file.id}


def _complete(call: Call) -> Json:
    if not isinstance(call["files"], list) or not all(isinstance(each, dict) for each in call["files"]):
        raise Refused("invalid_arguments", [problem("must be an array of objects", "/files")])
    files = [(call.engine.state.files.get(each.get("id")), each.get("title")) for each in call["files"]]
    if any(file is None or file.content is None for file, _ in files):
        raise Refused("file_not_found")
    place = call.channel("channel_id") if call.get("channel_id") else None
    channels = (place.id,) if place else ()
    done = [replace(file, title=title or file.name, complete=True, channels=channels) for file, title in files if file]
    call.engine.state.files.update({file.id: file for file in done})
    if place:
        said = {"text": call.get("initial_comment") or " ", "thread_ts": call.get("thread_ts")}
        message = posting.post(call.engine, said, place.id, author=call.caller)
        ids = tuple(file.id for file in done)
        call.engine.put(replace(message, text=message.text.strip(), subtype="file_share", files=ids))
    return {"files": [call.engine.file_json(file.id) for file in done]}


def _info(call: Call) -> Json:
    file = call.engine.state.files.get(str(call["file"]))
    if file is None or not file.complete:
        raise Refused("file_not_found")
    places = [call.engine.state.channels[name] for name in file.channels]
    if file.user != call.caller.user and not any(call.caller.user in place.members for place in places):
        raise Refused("file_not_found")
    return {"file": call.engine.file_json(file.id), "comments": []}


METHODS = {
    "files.getUploadURLExternal": Method(_get_url, ("files:write",), ("filename", "length"), tier=4),
    "files.completeUploadExternal": Method(_complete, ("files:write",), ("files",), tier=4),
    "files.info": Method(_info, ("files:read",), ("file",), tier=4),
}
