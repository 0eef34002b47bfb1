"""The contract at /openapi.json, read by tools that others wrote."""

import importlib
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import jsonschema
from openapi_spec_validator import validate

HERE = Path(__file__).resolve().parent
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def operations(contract):
    return [operation for methods in contract["paths"].values() for operation in methods.values()]


def run(*command, folder):
    result = subprocess.run([str(Path(sys.executable).parent / command[0]), *map(str, command[1:])],
                            capture_output=True, text=True, timeout=600, cwd=folder)
    assert result.returncode == 0, (result.stdout + result.stderr)[-6000:]
    return result.stdout


def test_it_is_openapi(contract):
    validate(contract)
    assert contract["openapi"] == "3.1.0"


def test_everything_is_explained(contract):
    for operation in operations(contract):
        assert operation["summary"].endswith("."), operation["operationId"]
        for parameter in operation["parameters"]:
            assert parameter["description"], (operation["operationId"], parameter["name"])


def test_it_has_what_the_way_in_links(contract, get):
    assert set(get("/v1")["links"].values()) | {"/v1"} == set(contract["paths"])


def test_the_headers_that_it_names_come(contract, address):
    def answer(path, method="GET", **fields):
        request = urllib.request.Request(address + path, method=method, headers={"Accept": "application/json", **fields})
        try:
            return urllib.request.urlopen(request, timeout=20)
        except urllib.error.HTTPError as problem:
            return problem

    asked = 0
    for path, methods in contract["paths"].items():
        operation = methods.get("get")
        if not operation or "{" in path or path == "/v1/changes" or any(p["required"] for p in operation["parameters"]):
            continue
        given = answer(path)
        if given.status == 200:
            named = operation["responses"]["200"]["headers"]
            assert set(named) <= set(given.headers.keys()), path
            asked += 1
    assert asked > 20
    for status, given in ((405, answer("/v1/stats", "PUT")), (401, answer("/v1/articles", "POST"))):
        named = contract["paths"]["/v1/stats"]["get"]["responses"].get(str(status))
        if given.status == status and named:
            kind = contract["components"]["responses"][named["$ref"].rsplit("/", 1)[1]]
            assert set(kind["headers"]) <= set(given.headers.keys()), status


def test_examples_are_answers_that_fit(contract):
    shown = 0
    for operation in operations(contract):
        content = operation["responses"].get("200", {}).get("content", {}).get("application/json", {})
        if "example" in content:
            schema = {**content["schema"], "components": contract["components"]}
            jsonschema.Draft202012Validator(schema).validate(content["example"])
            shown += 1
    assert shown > 40


def test_whole_lists_fit(contract, get):
    """Every item of every list that needs no name, with all that it can show."""
    for path, methods in contract["paths"].items():
        operation = methods.get("get")
        names = {parameter["name"]: parameter for parameter in operation["parameters"]} if operation else {}
        if not operation or "{" in path or "limit" not in names or any(p["required"] for p in names.values()):
            continue
        schema = {**operation["responses"]["200"]["content"]["application/json"]["schema"],
                  "components": contract["components"]}
        validator = jsonschema.Draft202012Validator(schema)
        include = names["include"]["schema"]["items"]["enum"] if "include" in names else []
        answer = get(f"{path}?limit=100" + (f"&include={','.join(include)}" if include else ""))
        validator.validate(answer)


def test_no_request_is_answered_otherwise(address, contract, tmp_path):
    """Thousands of requests that the contract allows, and as many that it does not."""
    output = run("schemathesis", "--config-file", HERE / "schemathesis.toml", "run", f"{address}/openapi.json",
                 "--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", "10", "--seed", "1",
                 "--generation-database", "none", folder=tmp_path)
    tested = re.search(r"Tested: +(\d+)", output)
    # The address that the contract was read from is no operation to it.
    assert tested and int(tested[1]) == len(operations(contract)) - 1, output[-3000:]


def test_a_client_made_of_it_lists_meetings(address, get, tmp_path, monkeypatch):
    run("openapi-python-client", "generate", "--url", f"{address}/openapi.json", "--meta", "none",
        "--output-path", tmp_path / "news", folder=tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    client = importlib.import_module("news.client").Client(base_url=address)
    lists = importlib.import_module("news.api.meetings.list_meetings")
    answer = lists.sync(client=client, limit=100)
    expected = get("/v1/meetings?limit=100")
    assert answer.total == expected["total"] > 0
    assert [item.id for item in answer.items] == [item["id"] for item in expected["items"]]


def test_the_contract_fits_itself(contract):
    schema = {**contract["paths"]["/openapi.json"]["get"]["responses"]["200"]["content"]["application/json"]["schema"],
              "components": contract["components"]}
    jsonschema.Draft202012Validator(schema).validate(contract)
