"""Bolt's OAuth flow with our stores and our pages: where a browser starts an install, and where it comes back to."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from slack_bolt.authorization.async_authorize import AsyncInstallationStoreAuthorize
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.response import BoltResponse

from bot.installs import pages
from bot.installs.scopes import SCOPES
from bot.installs.states import SECONDS, States

if TYPE_CHECKING:
    from slack_bolt.oauth.async_callback_options import AsyncFailureArgs, AsyncSuccessArgs
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.installs.installations import Installations
    from bot.settings import Settings
    from knowledge.domain.tenants import Tenants

_log = logging.getLogger(__name__)
# Kept above DEBUG by the app: at that level Bolt writes down codes and states.
_BOLTS = logging.getLogger("slack_bolt")

INSTALL_PATH, REDIRECT_PATH = "/slack/install", "/slack/oauth_redirect"


def flow(settings: Settings, client: AsyncWebClient, installations: Installations, tenants: Tenants) -> AsyncOAuthFlow:
    """Return what serves ``/slack/install`` and ``/slack/oauth_redirect``."""
    secret = settings.slack_client_secret
    told = AsyncOAuthSettings(
        client_id=settings.slack_client_id,
        client_secret=secret.get_secret_value() if secret else None,
        scopes=SCOPES,
        user_scopes=[],
        install_path=INSTALL_PATH,
        # The page in between would load a picture from elsewhere, and asks for one click more.
        install_page_rendering_enabled=False,
        redirect_uri_path=REDIRECT_PATH,
        callback_options=AsyncCallbackOptions(success=_installed, failure=_failed),
        authorization_url=urljoin(settings.slack_api_url, "../oauth/v2/authorize"),
        installation_store=installations,
        installation_store_bot_only=True,
        state_store=States(tenants),
        state_expiration_seconds=SECONDS,
        logger=_BOLTS,
    )
    return AsyncOAuthFlow(client=client, logger=_BOLTS, settings=told)


def authorize(flow: AsyncOAuthFlow) -> AsyncInstallationStoreAuthorize:
    """Return what finds the token for a request, and asks Slack only once whose it is."""
    told = flow.settings
    return AsyncInstallationStoreAuthorize(
        logger=_BOLTS,
        installation_store=told.installation_store,
        client_id=told.client_id,
        client_secret=told.client_secret,
        bot_only=True,
        cache_enabled=True,
        client=flow.client,
    )


async def _installed(args: AsyncSuccessArgs) -> BoltResponse:
    made = args.installation
    return _answer(args, 200, pages.installed(f"slack://app?team={made.team_id or ''}&id={made.app_id or ''}"))


async def _failed(args: AsyncFailureArgs) -> BoltResponse:
    _log.info("an install was not completed (%s)", args.reason if args.reason.isidentifier() else "unknown")
    return _answer(args, args.suggested_status_code, pages.failed(args.reason, INSTALL_PATH))


def _answer(args: Any, status: int, page: str) -> BoltResponse:  # the arguments of a success or a failure
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Set-Cookie": args.settings.state_utils.build_set_cookie_for_deletion(),
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "Referrer-Policy": "no-referrer",  # the address holds the code and the state
        "Cache-Control": "no-store",
    }
    return BoltResponse(status=status, headers=headers, body=page)
