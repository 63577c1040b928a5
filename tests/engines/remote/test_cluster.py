"""Which cluster the variables name, and that no value of theirs breaks anything but a sentence."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.engines.remote.conftest import KEY

from rushes.engines.remote.cluster import Cluster, cluster_in
from rushes.engines.remote.engine import Remote
from rushes.engines.remote.line import Line
from rushes.errors import EnvironmentProblem


def named(url: str, **more: str) -> Cluster:
    return cluster_in({"RUSHES_REMOTE_URL": url, **{f"RUSHES_REMOTE_{n}": v for n, v in more.items()}})


@pytest.mark.parametrize(
    ("given_url", "root"),
    [
        ("http://127.0.0.1:8091", "http://127.0.0.1:8091/v1"),
        ("http://gpu-1.local:8091/", "http://gpu-1.local:8091/v1"),
        ("https://GPU.example/v1/", "https://gpu.example/v1"),
        ("https://gpu.example/films/v1/videos", "https://gpu.example/films/v1"),
        ("http://[::1]:30000", "http://[::1]:30000/v1"),
    ],
)
def test_the_root_of_the_api_is_found_in_what_operators_write(given_url, root):
    assert named(given_url).url == root


@pytest.mark.parametrize(
    "url",
    [
        "",
        "gpu:8091",
        "ftp://gpu",
        "http://",
        "http://gpu:0",
        "http://gpu:99999",
        "http://gp u",
        "http://gpu\r\nX: y",
        "http://[::1",
        "http://gpu/ä",
        "http://gpü",
        "http://user:word@gpu",
        "http://@gpu",
        "http://gpu?key=1",
        "http://gpu#1",
    ],
)
def test_an_address_that_is_none_is_refused_by_name(url):
    with pytest.raises(EnvironmentProblem) as caught:
        named(url)
    assert caught.value.field == "RUSHES_REMOTE_URL"


def test_a_password_in_the_address_is_not_told():
    with pytest.raises(EnvironmentProblem) as caught:
        named(f"http://me:{KEY}@gpu/v1?token={KEY}")
    assert KEY not in str(caught.value)
    assert "RUSHES_REMOTE_KEY" in str(caught.value)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("KEY", "two words"),
        ("KEY", "line\nend"),
        ("KEY", "schlüssel"),
        ("DIALECT", "klingon"),
        ("MODEL", "a\x00b"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(variable, value):
    with pytest.raises(EnvironmentProblem) as caught:
        named("http://gpu", **{variable: value})
    assert caught.value.field == f"RUSHES_REMOTE_{variable}"
    assert variable != "KEY" or value not in str(caught.value)


def test_the_key_is_not_in_what_a_cluster_looks_like():
    assert KEY not in repr(named("http://gpu", KEY=KEY))


def test_what_is_missing_is_one_sentence():
    assert Remote({}).missing().startswith("RUSHES_REMOTE_URL is not set; give")
    assert Remote({"RUSHES_REMOTE_URL": "nonsense"}).missing()
    assert Remote({"RUSHES_REMOTE_URL": "http://127.0.0.1:1"}).missing() == ""


@settings(max_examples=300, deadline=None)
@example(url="http://0/%", key="", model="", dialect="")
@given(
    url=st.one_of(
        st.text(),
        st.from_regex(r"\Ahttps?://[\S ]{0,30}\Z"),
        st.from_regex(r"\Ahttp://[a-z\[\]:@.0-9/-]{0,20}\Z"),
    ),
    key=st.text(max_size=20),
    model=st.text(max_size=20),
    dialect=st.one_of(st.sampled_from(["", "auto", "sglang"]), st.text(max_size=10)),
)
def test_no_value_raises_anything_else_and_what_is_taken_can_be_called(url, key, model, dialect):
    try:
        cluster = named(url, KEY=key, MODEL=model, DIALECT=dialect)
    except EnvironmentProblem:
        return
    Line(cluster, None, 1.0)
    assert cluster.url.startswith(("http://", "https://"))
    assert cluster.name
