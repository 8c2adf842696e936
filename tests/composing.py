"""Pictures as the page composes them, and what stands in them."""

import re
from base64 import b64decode
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from PIL import Image
from playwright.sync_api import Page

SVG = "{http://www.w3.org/2000/svg}"
DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
COMPOSE = """async ([settings, change]) => {
  await flank.fonts.ready();
  return flank.compose.picture(flank.shot.at(change), { ...flank.settings.USUAL, ...settings });
}"""
REFUSED = """([settings]) => {
  try {
    flank.sizes.sheet({ ...flank.settings.USUAL, ...settings });
  } catch (fault) {
    return fault.message;
  }
}"""
PNG = """async (settings) => {
  const picture = flank.compose.picture(flank.shot.now(), { ...flank.settings.USUAL, ...settings });
  const reader = new FileReader();
  const read = new Promise((resolve) => (reader.onload = () => resolve(reader.result)));
  reader.readAsDataURL(await flank.exporter.png(picture));
  return (await read).split(",")[1];
}"""

Picture = dict[str, Any]
Marked = dict[str, str]


def marking(**parts: str) -> Marked:
    return {"top": "", "bottom": "", "topColour": "", "bottomColour": ""} | parts


def compose(page: Page, change: dict[str, Any] | None = None, **settings: Any) -> Picture:
    """The picture of the page, or of it with some facts changed."""
    picture: Picture = page.evaluate(COMPOSE, [settings, change or {}])
    return picture


def rendered(page: Page, settings: dict[str, Any]) -> Image.Image:
    """The picture as the PNG file that is saved."""
    return Image.open(BytesIO(b64decode(page.evaluate(PNG, settings))))


def refusal(page: Page, **settings: Any) -> str | None:
    """The sentence with which a size is refused."""
    said: str | None = page.evaluate(REFUSED, [settings])
    return said


def drawing(picture: Picture) -> ET.Element:
    return ET.fromstring(picture["svg"])


def texts(root: ET.Element) -> list[str]:
    return ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


def told(root: ET.Element) -> str:
    return " ".join(texts(root))


def view_box(root: ET.Element) -> tuple[float, float]:
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    return wide, high


def colours(root: ET.Element) -> set[str]:
    found = (value for node in root.iter() for value in node.attrib.values())
    return {colour for value in found for colour in re.findall(r"#[0-9A-Fa-f]{6}\b", value)}
