"""The table's rows as files for map programs, made by the server of what the page shows."""

from pathlib import Path

import pyogrio
import pyogrio.raw
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, open_at
from tests.test_table import ids

pytestmark = pytest.mark.browser

OPEN = "?layers=battlegroups,regional-plans&date=2023-07-11&nations=DEU&panel=table"


def records(path: Path) -> list[str]:
    meta, _, _, values = pyogrio.raw.read(path, layer="spans")
    return list(values[list(meta["fields"]).index("record")])


@pytest.mark.parametrize(("button", "ending"), [("GeoJSON", "geojson"), ("GeoPackage", "gpkg")])
def test_the_rows_are_saved_for_map_programs(
    page: Page, tmp_path: Path, button: str, ending: str
) -> None:
    open_at(page, OPEN)
    shown = ids(page)
    with page.expect_download() as download:
        page.locator(".table-tools").get_by_role("button", name=button).click()
    name = f"flank_2023-07-11_2-of-13-layers_filtered.{ending}"
    assert download.value.suggested_filename == name
    expect(page.locator("#table-said")).to_have_text(f"{name} is saved.")
    path = tmp_path / name
    download.value.save_as(path)
    assert records(path) == shown


def test_a_file_that_cannot_be_made_is_said(new_page: NewPage) -> None:
    page = new_page()
    open_at(page, OPEN)
    page.get_by_label("Search the rows").fill("no such thing anywhere")
    page.locator(".table-tools").get_by_role("button", name="GeoPackage").click()
    expect(page.locator("#table-said")).to_contain_text("nothing to save")
