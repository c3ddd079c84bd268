"""Brings envelopes as signed HTTP requests, as Slack does without Socket Mode."""

from __future__ import annotations

import json
import time
from urllib.parse import urlencode

from bot.workspace.delivery import Answer
from bot.workspace.state import Json


class SignedHttp:
    """Posts to ``url`` with the signing secret; ``age`` seconds make the signature old."""

    def __init__(self, url: str, secret: str, *, age: int = 0) -> None:
        self._url, self._secret, self._age = url, secret, age

    async def __call__(self, envelope: Json) -> Answer:
        """Post the envelope's payload; raises ConnectionError if nobody listens."""
        from aiohttp import ClientError, ClientSession

        kind, body = _body(envelope)
        headers = {"Content-Type": kind, **self._signature(body)}
        if envelope["retry_attempt"]:
            reason = str(envelope["retry_reason"]).replace("timeout", "http_timeout")
            headers |= {"X-Slack-Retry-Num": str(envelope["retry_attempt"]), "X-Slack-Retry-Reason": reason}
        try:
            async with ClientSession() as session, session.post(self._url, data=body, headers=headers) as answer:
                text = await answer.text()
                return Answer(answer.status, text, insist=answer.headers.get("X-Slack-No-Retry") != "1")
        except ClientError as error:
            raise ConnectionError(str(error)) from error

    def _signature(self, body: str) -> dict[str, str]:
        from slack_sdk.signature import SignatureVerifier

        stamp = str(int(time.time()) - self._age)
        signature = SignatureVerifier(self._secret).generate_signature(timestamp=stamp, body=body)
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature or ""}


def _body(envelope: Json) -> tuple[str, str]:
    payload = envelope["payload"]
    if envelope["type"] == "events_api":
        return "application/json", json.dumps(payload)
    form = payload if envelope["type"] == "slash_commands" else {"payload": json.dumps(payload)}
    return "application/x-www-form-urlencoded", urlencode(form)
