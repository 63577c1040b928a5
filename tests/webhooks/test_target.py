"""Which URLs are taken for a webhook, and in which form they are kept."""

from __future__ import annotations

import pytest
from tests.webhooks.hostile import HOSTS, PUBLIC

from rushes.errors import UsageError
from rushes.webhooks.target import URL_LIMIT, Target, check_webhook_url, parse_target


def checked(value: object, *, allow_private: bool = False) -> str | None:
    return check_webhook_url(value, allow_private=allow_private)


@pytest.mark.parametrize("value", [None, ""])
def test_no_url_is_none(value: object) -> None:
    assert checked(value) is None


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.com/hook?a=1&b=%20", "https://example.com/hook?a=1&b=%20"),
        ("https://example.com", "https://example.com/"),
        ("HTTPS://Example.COM/Hook", "https://example.com/Hook"),
        ("https://example.com:443/", "https://example.com/"),
        ("http://example.com:80/", "http://example.com/"),
        ("http://example.com:443/", "http://example.com:443/"),
        ("https://example.com:/x", "https://example.com/x"),
        ("https://example.com?x=1", "https://example.com/?x=1"),
        ("https://example.com./x#part", "https://example.com/x"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("https://my_service.internal:8443/x", "https://my_service.internal:8443/x"),
        ("http://[2606:4700:0::1111]:8080/x", "http://[2606:4700::1111]:8080/x"),
        ("https://8.8.8.8/x", "https://8.8.8.8/x"),
        ("https://example.com/a@b:c", "https://example.com/a@b:c"),
    ],
)
def test_a_url_is_kept_in_its_plain_form(given: str, kept: str) -> None:
    assert checked(given) == kept
    assert checked(kept) == kept


@pytest.mark.parametrize(
    "value",
    [
        *(
            "ftp://example.com/",
            "file:///etc/passwd",
            "gopher://example.com/",
            "example.com/hook",
            "//example.com/",
        ),
        *(
            "https:/example.com/",
            "https:example.com",
            "https://",
            "https:///x",
            "http://:80/",
            "https://?x",
            "not a url",
        ),
        *("https://user@example.com/", "https://user:pass@example.com/", "https://@example.com/"),
        *(
            "https://example.com:0/",
            "https://example.com:65536/",
            "https://example.com:x/",
            "https://example.com:-1/",
        ),
        *("https://example.com:99999999999999999999/", "https://a:1:2/", "https://example.com:８０/"),
        *(
            "https://exa mple.com/",
            "https://example.com/a b",
            "https://example.com/\x00",
            "https://example.com/\n",
        ),
        *(
            "https://example.com/\r\nX-Evil: 1",
            "\thttps://example.com/",
            "https://example.com\\@127.0.0.1/",
            "\u2028",
        ),
        *(
            "https://example.com/\ud800",
            "https://example.com/\u202e",
            "https://-.-/",
            "https://a..b/",
            "https://.a/",
        ),
        *(
            "https://[::1/",
            "https://::1/",
            "https://[127.0.0.1]/",
            "https://[v1.a]/",
            "https://[]/",
            "https://[::1]x/",
        ),
        *(
            "https://[fe80::1%25eth0]/",
            "https://[fe80::1%eth0]/",
            "https://1.2.3/",
            "https://1.2.3.4.5/",
            "https://a.0x1/",
        ),
        *("https://%31%32%37.0.0.1/", "https://" + "a" * 64 + ".example/", "https://" + "a." * 127 + "aa/"),
        *(
            "https://example.com/" + "a" * URL_LIMIT,
            "https://example.com/" + "ü" * 400,
            5,
            True,
            ["https://a.example/"],
        ),
    ],
    ids=lambda value: str(value)[:40].encode("ascii", "backslashreplace").decode(),
)
@pytest.mark.parametrize("allow_private", [False, True])
def test_what_is_no_webhook_url_is_refused(value: object, allow_private: bool) -> None:
    with pytest.raises(UsageError) as caught:
        checked(value, allow_private=allow_private)
    assert caught.value.field == "webhook_url"


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_that_leads_inside_is_refused_early(host: str) -> None:
    with pytest.raises(UsageError) as caught:
        checked(f"http://{host}:8080/latest/meta-data/")
    assert caught.value.field == "webhook_url"


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_taken(address: str) -> None:
    host = f"[{address}]" if ":" in address else address
    assert checked(f"https://{host}/hook")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/x", "http://localhost:3000/x", "http://[::1]:80/", "http://10.0.0.1/"]
)
def test_private_hosts_are_taken_where_the_operator_allows_them(url: str) -> None:
    assert checked(url, allow_private=True)


def test_a_url_of_just_the_limit_is_taken() -> None:
    url = "https://example.com/" + "a" * (URL_LIMIT - 20)
    assert checked(url) == url


def test_a_target_has_the_host_without_brackets_and_the_header_with_them() -> None:
    target = parse_target("http://[::1]:8080/x?y")
    assert target == Target("http", "::1", 8080, "/x?y")
    assert target.authority == "[::1]:8080"
