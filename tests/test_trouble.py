"""When something goes wrong the page says so, and is never blank."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import NewContext, open_at, shown, wait_until_drawn
from tests.onscreen import on_map

pytestmark = pytest.mark.browser

RECORDS = "**/data/flank-*.json"


@pytest.fixture
def unwatched(new_context: NewContext) -> Iterator[Page]:
    """A page that may fail."""
    page = new_context(viewport={"width": 1366, "height": 768}).new_page()
    yield page
    page.close()


def test_an_error_in_a_script_or_a_promise_is_a_message_over_the_map(unwatched: Page) -> None:
    open_at(unwatched)
    unwatched.evaluate(
        "() => { flank.slider.show = () => { throw Error('the slider is stuck'); } }"
    )
    unwatched.keyboard.press("ArrowRight")
    trouble = unwatched.get_by_role("alert").filter(has_text="Something went wrong")
    expect(trouble).to_contain_text("the slider is stuck")
    assert shown(unwatched) & on_map("2023-07-11", ["battlegroups"])
    trouble.get_by_role("button", name="Go on").click()
    expect(trouble).to_have_count(0)
    unwatched.evaluate("() => { flank.compose.picture = () => { throw Error('no ink left'); } }")
    unwatched.keyboard.press("e")
    unwatched.get_by_role("button", name="SVG, 1920 × 1080").click()
    expect(trouble).to_contain_text("no ink left")


def test_after_a_fault_of_the_server_the_page_can_be_loaded_again(unwatched: Page) -> None:
    unwatched.route(RECORDS, lambda route: route.fulfill(status=500))
    unwatched.goto("/")
    trouble = unwatched.locator("#trouble")
    expect(trouble).to_contain_text("The records could not be read: the server answered 500.")
    unwatched.unroute(RECORDS)
    trouble.get_by_role("button", name="Load again").click()
    wait_until_drawn(unwatched)
    assert shown(unwatched)


def test_loading_says_what_it_waits_for(unwatched: Page) -> None:
    held: list[Route] = []
    unwatched.route(RECORDS, lambda route: held.append(route))
    unwatched.goto("/")
    expect(unwatched.locator("#loading")).to_have_text("Reading the records…")
    held[0].continue_()
    wait_until_drawn(unwatched)
    expect(unwatched.locator("#loading")).to_have_count(0)


def test_without_scripts_the_page_says_that_it_needs_them(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    words = page.get_by_text("needs JavaScript")
    expect(words).to_be_visible()
    expect(page.locator("#loading")).to_be_hidden()
    page.close()
