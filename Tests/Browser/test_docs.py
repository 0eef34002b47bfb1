"""The page that explains the API."""

import json

import pytest
from selenium.webdriver.common.by import By


@pytest.fixture
def docs(page):
    page.driver.get(page.address + "/docs")
    page.until(lambda: page.all("main:not([aria-busy]) .endpoint"))
    return page.driver


def operations(api):
    return {operation["operationId"]: operation
            for methods in api.get("/openapi.json")["paths"].values() for operation in methods.values()}


def test_every_endpoint_has_a_line_to_try(docs, api):
    shown = {section.get_attribute("id"): section for section in docs.find_elements(By.CSS_SELECTOR, ".endpoint")}
    assert set(shown) == set(operations(api))
    for section in shown.values():
        assert section.find_element(By.CSS_SELECTOR, "pre.curl").text.startswith("curl ")


def test_it_speaks_both_languages(page, docs, api):
    told = operations(api)
    parameters = {p["name"] if p["in"] == "query" else "{id}" for o in told.values() for p in o["parameters"]}
    french = docs.execute_async_script("""
        const done = arguments[arguments.length - 1];
        import("/js/docs/french.js").then((it) => done([it.operationsInFrench, it.parametersInFrench]));
    """)
    assert set(french[0]) == set(told), "every endpoint in French, and no other"
    assert set(french[1]) == parameters
    assert french[0]["search"] in docs.find_element(By.ID, "search").text
    docs.find_element(By.CSS_SELECTOR, "[data-language=en]").click()
    page.until(lambda: told["search"]["summary"] in page.text("#search"))


def test_examples_are_answers(docs, api):
    section = docs.find_element(By.ID, "listMeetings")
    section.find_elements(By.TAG_NAME, "details")[1].find_element(By.TAG_NAME, "summary").click()
    shown = json.loads(section.find_elements(By.TAG_NAME, "pre")[1].text)
    assert shown["items"][0]["id"] == api.get("/v1/meetings?limit=1")["items"][0]["id"]
