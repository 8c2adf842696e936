"""The page as one file, to be opened from disk: no server, no network, nothing that can leave.

All that the served page asks for is asked for here and written into it (docs/adr/0012).
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from dash import Dash
from flask.testing import FlaskClient

from export.plain_html import data_block, markup

HERE = Path(__file__).parent
DASHS_OWN = ("/_dash-component-suites/", "/assets/vendor/regenerator-runtime.js")
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:; "
    "font-src data:; base-uri 'none'; form-action 'none'"
)
PRELOAD = re.compile(r'<link rel="preload"[^>]*>\n?')
STYLES = re.compile(r'<link rel="stylesheet" href="([^"]+)">\n?')
SCRIPT = re.compile(r'<script src="([^"]+)"></script>\n?')
RECORDS = re.compile(r'<meta name="flank-records" content="([^"]+)">')
BASE_MAP = re.compile(r'<meta name="flank-base-map" content="([^"]+)">')
TO_RECORDS = re.compile(r'<p>[^<]*<a href="/data/[^"]*">[^<]*</a>[^<]*</p>\n?')
ENTRY = re.compile(r'<div id="react-entry-point">.*?</div>\s*</div>', re.DOTALL)
FOOTER = re.compile(r"<footer>.*?</footer>", re.DOTALL)


class SavedPage:
    """The parts are put together once; each page then gets its own start and briefing."""

    def __init__(self, dash: Dash) -> None:
        client = dash.server.test_client()
        served = _read(client, "/").decode()
        paths = (RECORDS.findall(served)[0], BASE_MAP.findall(served)[0])
        self.records_path = paths[0]
        self.records: dict[str, Any] = json.loads(_read(client, self.records_path))
        scripts = list(_scripts(client, served))
        policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">'
        page = TO_RECORDS.sub("", PRELOAD.sub("", served))
        page = STYLES.sub(lambda link: _style(_read(client, link[1]).decode()), page)
        page = page.replace("<head>", f"<head>\n{policy}\n{_style(_own('saved_page.css'))}", 1)
        before, self.after = FOOTER.split(page, maxsplit=1)  # the page's parts may have others
        whole = f'<div id="react-entry-point">{markup(dash.layout)}</div>'
        self.before = ENTRY.sub(lambda _: whole, before, count=1)
        held = data_block(_read(client, paths[1]), path=paths[1], kind="application/json")
        held += "".join(_fonts(dash))
        tags = "".join(f"<script>{script}</script>\n" for script in scripts)
        self.footer = f"{held}\n{tags}"

    def at(self, start: str = "", briefing: Any = None) -> str:
        """Opens as the address that begins with `?` says; the briefing at hand is the first of
        those that its records carry."""
        records = self.records
        if briefing is not None:
            others = [b for b in records.get("briefings", ()) if b["id"] != briefing["id"]]
            records = {**records, "briefings": [briefing, *others]}
        content = json.dumps(records, ensure_ascii=False, separators=(",", ":")).encode()
        block = data_block(content, path=self.records_path, kind="application/json")
        meta = f'<meta name="flank-start" content="{escape(start)}">\n</head>'
        before = self.before.replace("</head>", meta, 1)
        return f"{before}<footer>{block}{self.footer}</footer>{self.after}"


def _scripts(client: FlaskClient, served: str) -> Iterator[str]:
    """In the order in which they are to run. An address in one of them is not a tag's end."""
    urls = (url for url in SCRIPT.findall(served) if not url.startswith(DASHS_OWN))
    texts = [_read(client, url).decode() for url in urls]
    for text in (_own("saved_first.js"), *texts, _own("saved_last.js")):
        yield text.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _policy(scripts: list[str]) -> str:
    hashes = (base64.b64encode(hashlib.sha256(text.encode()).digest()) for text in scripts)
    return POLICY.format(scripts=" ".join(f"'sha256-{each.decode()}'" for each in hashes))


def _fonts(dash: Dash) -> Iterator[str]:
    """What images are set in; the page fetches them when it makes the first one."""
    for path in sorted((Path(dash.config.assets_folder) / "fonts").glob("*.woff2")):
        packed = base64.b64encode(path.read_bytes())
        url = f"/assets/fonts/{path.name}"
        yield data_block(packed, path=url, kind="font/woff2", packed="base64")


def _read(client: FlaskClient, url: str) -> bytes:
    with client.get(url) as answer:
        if answer.status_code != 200:
            raise LookupError(f"{url} is part of the page, but was answered {answer.status}")
        return answer.get_data()


def _style(text: str) -> str:
    return f"<style>{text}</style>\n"


def _own(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
