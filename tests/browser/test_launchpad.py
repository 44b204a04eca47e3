"""The launchpad: study apps, built in and from elsewhere."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.playing import make_lesson
from tests.browser.serving import Portal
from tests.browser.watching import Watch

OUTSIDE = "https://race.example/play"


def register(page: Page) -> None:
    page.get_by_role("button", name="Register an outside app").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Word Race")
    dialog.get_by_label("Address", exact=True).fill(OUTSIDE)
    dialog.get_by_role("button", name="Register", exact=True).click()
    expect(page.get_by_text("Word Race is on the launchpad now.")).to_be_visible()


def test_outside_app_is_registered_and_launched_with_its_token(
    context: BrowserContext, page: Page, portal: Portal, watch: Watch
) -> None:
    watch.expect(f"request to another host: {OUTSIDE}")
    group_id, _ = make_lesson(portal)
    context.route(
        f"{OUTSIDE}**", lambda route: route.fulfill(body="<title>Word Race</title>", content_type="text/html")
    )
    page.goto("/launchpad")
    register(page)
    page.get_by_label("What").select_option(str(group_id))
    with context.expect_page() as opened:
        page.get_by_role("button", name="Start Word Race").click()
    tab = opened.value
    tab.wait_for_load_state()
    address, token = tab.url.split("#token=")
    (session,) = portal.rows("SELECT id FROM study_sessions")
    assert f"session_id={session['id']}" in address and f"group_id={group_id}" in address
    assert token
    assert tab.evaluate("window.opener") is None


def test_outside_app_is_removed_and_brought_back(page: Page) -> None:
    page.goto("/launchpad")
    register(page)
    page.get_by_role("button", name="Remove Word Race").click()
    expect(page.get_by_role("button", name="Start Word Race")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Start Word Race")).to_be_visible()


def test_address_that_is_none_is_refused_in_the_dialog(page: Page, watch: Watch) -> None:
    watch.expect("status of 422")
    page.goto("/launchpad")
    page.get_by_role("button", name="Register an outside app").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Word Race")
    dialog.get_by_label("Address", exact=True).fill("ftp://race.example")
    dialog.get_by_role("button", name="Register", exact=True).click()
    expect(dialog.get_by_role("alert")).to_be_visible()


def test_every_app_has_a_picture(page: Page) -> None:
    page.goto("/launchpad")
    pictures = page.locator("main li img")
    expect(pictures).to_have_count(6)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0
