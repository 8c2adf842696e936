"""What is taken away of the table: CSV that spreadsheets read and do not run, and copies."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.history import ending_of
from geodata.spans import Span
from tests.conftest import NewPage, open_at
from tests.onscreen import ALL_LAYERS, committed_spans, spans_on
from tests.test_table import LAYER, OPEN, RECORDS, ids, rows, said
from tests.things import committed

pytestmark = pytest.mark.browser

COPIED = """async () => {
  const [item] = await kept.read();
  const text = async type => (await item.getType(type)).text();
  return { plain: await text("text/plain"), html: await text("text/html") };
}"""
READ_HTML = """html => [...new DOMParser().parseFromString(html, "text/html")
  .querySelectorAll("tbody tr")].map(row => [...row.cells].map(cell => cell.textContent))"""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
KEEP = "window.kept = navigator.clipboard;"
HARMLESS = {
    "=1+1": "'=1+1",
    "+44 20": "'+44 20",
    "-3": "'-3",
    "@cell": "'@cell",
    "\tx": "'\tx",
    "＝1": "'＝1",
    "3-4": "3-4",
    "Ādaži": "Ādaži",
    -3: "-3",
    None: "",
}
Bare = Callable[..., Page]


def saved(page: Page) -> tuple[str, str]:
    """Name and text of the CSV file."""
    with page.expect_download() as download:
        page.locator(".table-tools").get_by_role("button", name="CSV file").click()
    path: Path = download.value.path()
    return download.value.suggested_filename, path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("history", [False, True], ids=["day", "history"])
def test_the_csv_file_holds_the_records(page: Page, history: bool) -> None:
    open_at(page, OPEN + "2023-07-11")
    spans = spans_on("2023-07-11")
    if history:
        page.locator(".table-tools").get_by_role("button", name="Whole history").click()
        spans = list(committed_spans())
    name, text = saved(page)
    assert name == ("flank_history.csv" if history else "flank_2023-07-11.csv")
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")
    read = list(csv.DictReader(io.StringIO(text[1:], newline="")))
    assert [row["Record id"] for row in read] == ids(page)
    told = {(row["Record id"], row["From (first day, ISO 8601)"]): row for row in read}
    assert len(told) == len(spans)
    for span in spans:
        assert told[span.record_id, span.start] == as_file(span)


def as_file(span: Span) -> dict[str, str]:
    """Each column of the file, in its order; what is not known is empty."""
    record, row = RECORDS[span.record_id], said(span)
    written = record.states[span.state_index].start
    ending = ending_of(record.states, span.state_index)
    sources = [committed().sources[key] for key in span.sources]
    return {
        "Record id": span.record_id,
        "Layer": row["Layer"],
        "Kind": record.kind,
        "Name": record.name,
        "Place": record.place or "",
        "Host": row["Host"],
        "Host (ISO 3166-1 alpha-3)": record.host,
        "Status": row["Status"],
        "Lead": row["Lead"],
        "Lead (ISO 3166-1 alpha-3)": span.lead or "",
        "With": row["With"],
        "Strength (people)": "" if span.troops is None else str(span.troops),
        "Strength: what it counts": span.troops_basis or "",
        "Strength in words": "" if span.troops is None else row["Strength"],
        "From (as written)": in_words(written),
        "From (first day, ISO 8601)": span.start,
        "To (as written)": in_words(ending[1]) if ending else "",
        "To (first day no longer, ISO 8601)": span.end or "",
        "Confidence": span.confidence,
        "Note": span.note or "",
        "Sources (count)": str(len(sources)),
        "Publishers": "; ".join(source.publisher for source in sources),
        "Source URLs": " ".join(source.url for source in sources),
    }


def test_the_file_of_an_empty_table_has_its_heads(page: Page) -> None:
    open_at(page, "?layers=&panel=table&date=2023-07-11")
    name, text = saved(page)
    assert name == "flank_2023-07-11_0-of-13-layers.csv"
    heads = list(as_file(spans_on("2023-07-11")[0]))
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))) == [heads]


def test_what_is_not_among_the_rows_is_told(page: Page) -> None:
    off = [layer.title for key, layer in LAYER.items() if key not in ("battlegroups", "brigades")]
    open_at(page, "?layers=battlegroups,brigades&date=2023-07-11&nations=DEU&panel=table")
    count = len(ids(page))
    expect(page.locator("#table-count")).to_have_text(f"{count} rows, filtered")
    expect(page.locator("#table-caption")).to_have_text(
        f"NATO’s eastern flank. In force on 11 July 2023: {count} rows. "
        "Filtered: led, joined or hosted by Germany. "
        f"Layers that are off: {', '.join(off).lower()}. Public sources, indicative."
    )
    assert saved(page)[0] == "flank_2023-07-11_2-of-13-layers_filtered.csv"
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("#table-count")).to_have_text(re.compile(r"^\d+ rows$"))
    assert saved(page)[0] == "flank_2023-07-11_2-of-13-layers.csv"


def test_no_cell_is_a_formula(bare_page: Bare) -> None:
    page = bare_page("fold", "table", "table_files")
    told = page.evaluate("values => values.map(flank.tableFiles.harmless)", list(HARMLESS))
    assert dict(zip(HARMLESS, told, strict=True)) == HARMLESS


@pytest.mark.parametrize("old", [False, True], ids=["clipboard", "copy event"])
def test_the_rows_are_copied_as_shown(new_page: NewPage, old: bool) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(KEEP + (NO_CLIPBOARD if old else ""))
    open_at(page, f"?layers={ALL_LAYERS}&date=2023-07-11&panel=table")
    page.get_by_label("Search the rows").fill("germany")
    page.locator(".table-tools").get_by_role("button", name="Copy").click()
    answer = page.locator("#table-said")
    shown = [row[1:] for row in rows(page)]
    expect(answer).to_have_text(f"{len(shown)} rows are copied: paste into a sheet or a text.")
    copied = page.evaluate(COPIED)
    caption, head, *lines = copied["plain"].replace("\r\n", "\n").split("\n")
    assert caption == page.locator("#table-caption").text_content()
    assert head.split("\t")[0] == "Name"
    assert [line.split("\t") for line in lines] == shown
    assert page.evaluate(READ_HTML, copied["html"]) == shown


def test_a_copy_that_is_not_allowed_is_said(new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script(NO_CLIPBOARD + "document.execCommand = () => false;")
    open_at(page, OPEN + "2023-07-11")
    page.locator(".table-tools").get_by_role("button", name="Copy").click()
    expect(page.locator("#table-said")).to_contain_text("does not let this page copy")
