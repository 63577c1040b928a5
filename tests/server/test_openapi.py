"""The OpenAPI document is valid, and the server keeps to it whatever is sent: examples made from the document itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.server.running import MODEL, MP4, Api, create_body
from tests.server.shapes import is_error

# The server's thread in this process draws random numbers too, for which Hypothesis blames the examples.
pytestmark = pytest.mark.filterwarnings("ignore:Do not use the `random` module")
EXAMPLES = 10
NOTHING_TO_GET_WRONG = (
    "/healthz",
    "/readyz",
    "/metrics",
    "/v1/models/{slug}",
    "/v1/models/{slug}/schemas/openapi",
)
"""They take nothing, or a text that may be any, so no example of a wrong request can be made."""
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
OPERATIONS = [
    ("POST", "/v1/prediction"),
    ("POST", "/v1/prediction/run"),
    ("GET", "/v1/prediction/{id}"),
    ("POST", "/v1/prediction/{id}/cancel"),
    ("GET", "/v1/prediction/{id}/events"),
    ("POST", "/v1/videos"),
    ("GET", "/v1/videos"),
    ("GET", "/v1/videos/{id}"),
    ("DELETE", "/v1/videos/{id}"),
    ("GET", "/v1/videos/{id}/content"),
    ("GET", "/v1/models"),
    ("GET", "/v1/model"),
    ("GET", "/v1/models/{slug}"),
    ("GET", "/v1/models/{slug}/schemas/openapi"),
    ("GET", "/v1/executions"),
    ("GET", "/v1/webhooks"),
    ("GET", "/v1/webhooks/{execution_id}"),
    ("POST", "/v1/webhooks/{execution_id}/redeliver"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
]


@pytest.fixture(scope="module")
def document(api: Api) -> dict[str, Any]:
    """The document as the server gives it."""
    return dict(api.bare.get("/v1/docs").json())


@pytest.fixture(scope="module")
def busy(api: Api) -> Iterator[Api]:
    """The server with a worker that ends whatever it gets, so that nobody waits for long."""
    stop = threading.Event()

    def work() -> None:
        turn = 0
        while not stop.is_set():
            job = api.claim(wait=0.2)
            if job is not None:
                turn += 1
                end(api, job, "success" if turn % 2 else "error")

    thread = threading.Thread(target=work)
    thread.start()
    yield api
    stop.set()
    thread.join(60)


def end(api: Api, job: dict[str, Any], status: str) -> None:
    """End a job, unless it was cancelled or deleted meanwhile."""
    one = f"/v1/worker/jobs/{job['id']}"
    put = api.worker.put(f"{one}/film", params={"lease": job["lease"]}, content=MP4)
    output = put.json().get("output")
    told = {"lease": job["lease"], "status": status if output else "error", "output": output}
    api.worker.post(f"{one}/finish", json=told)


def bounded(examples: int = EXAMPLES) -> settings:
    """The same examples in every run, and not many."""
    return settings(
        max_examples=examples,
        phases=[Phase.explicit, Phase.generate],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def test_the_document_tells_of_every_endpoint(document: dict[str, Any]) -> None:
    told = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    assert told == set(OPERATIONS)


def test_the_document_has_a_schema_for_every_reference(document: dict[str, Any]) -> None:
    found: set[str] = set()

    def look(value: Any) -> None:
        if isinstance(value, dict):
            found.update([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
            for one in value.values():
                look(one)
        elif isinstance(value, list):
            for one in value:
                look(one)

    look(document)
    schemas = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert found <= schemas
    assert schemas <= found, schemas - found


def test_every_schema_in_the_document_is_one(document: dict[str, Any]) -> None:
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_no_operation_speaks_of_422_and_each_that_needs_a_key_says_so(document: dict[str, Any]) -> None:
    for path, methods in document["paths"].items():
        for operation in methods.values():
            assert "422" not in operation["responses"]
            keyed = bool(operation["security"])
            assert keyed == ("401" in operation["responses"])
            assert keyed == (path.startswith("/v1/") and not path.startswith("/v1/model"))


def test_each_operation_that_needs_a_key_refuses_who_has_none(api: Api, document: dict[str, Any]) -> None:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if operation["security"]:
                is_error(api.bare.request(method, path.replace("{", "").replace("}", "")), 401, "missing")


def test_each_operation_has_a_name_of_its_own(document: dict[str, Any]) -> None:
    names = [one["operationId"] for methods in document["paths"].values() for one in methods.values()]
    assert len(set(names)) == len(names)


def checked(api: Api, document: dict[str, Any], method: str, path: str, *, real: bool, mode: Any) -> None:
    """Send examples of an operation and look at every answer."""
    operation = schemathesis.openapi.from_dict(document)[path][method]
    headers = {"X-API-Key": api.key}

    @bounded()
    @given(case=operation.as_strategy(generation_mode=mode))
    def one(case: Any) -> None:
        if real:
            if "slug" in case.path_parameters:
                case.path_parameters["slug"] = MODEL
            else:
                name = next(iter(case.path_parameters))
                case.path_parameters[name] = made(api)
        case.call_and_validate(base_url=api.url, headers=headers, checks=CHECKS, timeout=60)

    one()


def made(api: Api) -> str:
    """The id of a prediction that has a webhook."""
    body = create_body() | {"webhook_url": "http://127.0.0.1:9/"}
    return str(api.client.post("/v1/prediction", json=body).json()["id"])


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_the_server_keeps_to_its_document(
    busy: Api, document: dict[str, Any], method: str, path: str, mode: GenerationMode
) -> None:
    if mode is GenerationMode.NEGATIVE and path in NOTHING_TO_GET_WRONG:
        mode = GenerationMode.POSITIVE
    checked(busy, document, method, path, real=False, mode=mode)


@pytest.mark.parametrize(("method", "path"), [each for each in OPERATIONS if "{" in each[1]])
def test_the_server_keeps_to_its_document_for_what_is_there(
    busy: Api, document: dict[str, Any], method: str, path: str
) -> None:
    checked(busy, document, method, path, real=True, mode=GenerationMode.POSITIVE)


@pytest.mark.parametrize("slug", [MODEL, "rushes-miniature"])
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_server_keeps_to_the_document_of_a_model(busy: Api, slug: str, mode: GenerationMode) -> None:
    model = busy.bare.get(f"/v1/models/{slug}/schemas/openapi").json()
    checked(busy, model, "POST", "/v1/prediction/", real=False, mode=mode)
