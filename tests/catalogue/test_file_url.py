"""Files come from public HTTPS addresses; nothing here resolves a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.catalogue import InputError, check_file_url


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/picture.png",
        "HTTPS://Example.COM./a?x=1&y=%20#z",
        "https://example.com:8443/a",
        "https://8.8.8.8/a.png",
        "https://[2606:4700::1111]/a.png",
        "https://bücher.example.org/a.png",
        "https://localhost.example.com/a.png",
        "https://10.example.com/a.png",
        "https://a_b.example.com/a.png",
    ],
)
def test_a_public_https_address_is_taken_as_it_is(address: str) -> None:
    assert check_file_url("image_url", address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a.png",
        "//example.com/a.png",
        "https:///a.png",
        "http://example.com/a.png",
        "ftp://example.com/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "DATA:,x",
        "https://user:word@example.com/a.png",
        "https://@example.com/a.png",
        "https://example.com:0/a.png",
        "https://example.com:99999/a.png",
        "https://example.com:x/a.png",
        " https://example.com/a.png",
        "https://example.com/a b.png",
        "https://exam\nple.com/a.png",
        "https://example.com\\@10.0.0.1/a.png",
        "https://example.com/\x00.png",
        "https://example.com/\ud800.png",
        "https://%6cocalhost/a.png",
        "https://exa..mple.com/a.png",
        "https://[::1",
        "https://[nonsense]/a.png",
        "https://example.com/" + "x" * 5000,
    ],
)
def test_what_is_no_plain_https_address_is_refused(address: str) -> None:
    with pytest.raises(InputError) as caught:
        check_file_url("image_url", address)
    assert caught.value.field == "image_url"
    assert "image_url" in caught.value.message
    assert "a public https address" in str(caught.value)
    assert len(str(caught.value).encode()) < 300


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "printer",
        "printer.local",
        "metadata.google.internal",
        "box.home.arpa",
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "0x7f000001",
        "0177.0.0.1",
        "１２７.0.0.1",
        "127。0。0。1",
        "ⓛocalhost",
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.168.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::]",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:8.8.8.8]",
        "[::7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:db8::1]",
        "[fc00::1]",
        "[fe80::1]",
        "[fe80::1%25eth0]",
        "[fec0::1]",
        "[ff02::1]",
    ],
)
def test_this_machine_and_private_networks_are_refused(host: str) -> None:
    with pytest.raises(InputError) as caught:
        check_file_url("image_url", f"https://{host}/a.png")
    assert caught.value.field == "image_url"


@given(st.text() | st.text(st.sampled_from("htps:/[]@%.0123456789abcdefx")).map("https://{}".format))
def test_any_text_is_an_address_or_a_refusal(text: str) -> None:
    try:
        assert check_file_url("image_url", text) == text
    except InputError as error:
        str(error).encode()
