"""TLS before the server, by the nginx and the Caddy that this machine has, with the files that are shipped."""

import json
import shutil
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request

import conftest
import pytest

NAME = "news.desk.example"
CLIENT = ssl._create_unverified_context()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until_listening(port):
    for _ in range(100):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"nobody listens on port {port}")


@pytest.fixture
def certificate(tmp_path):
    key, chain = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}",
                    "-keyout", key, "-out", chain], check=True, capture_output=True)
    return key, chain


@pytest.fixture
def server(tmp_path):
    articles = tmp_path / "articles"
    shutil.copytree(conftest.ROOT / "seeds", articles)
    with conftest.serving(articles, tmp_path / "data", "none", "--allow-host", NAME, "--public-url", f"https://{NAME}",
                          "--access-log", "--log-format", "json") as server:
        server.articles = articles
        yield server


@pytest.fixture
def nginx(server, certificate, tmp_path):
    """The port of nginx before the server, by packaging/nginx/depeche.conf: paths and ports alone are others."""
    binary = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    assert binary, "nginx is missing: script/prepare test installs it"
    key, chain = certificate
    port = free_port()
    site = (conftest.ROOT / "packaging/nginx/depeche.conf").read_text()
    for old, new in [("127.0.0.1:8080", f"127.0.0.1:{server.port}"), ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
                     (f"/etc/ssl/{NAME}/fullchain.pem", str(chain)), (f"/etc/ssl/{NAME}/privkey.pem", str(key))]:
        assert old in site
        site = site.replace(old, new)
    (tmp_path / "site.conf").write_text(site)
    paths = "".join(f"{kind}_temp_path {tmp_path}/{kind};"
                    for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    (tmp_path / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {tmp_path}/nginx.pid; error_log {tmp_path}/error.log;"
        f"events {{}} http {{ access_log off; {paths} include {tmp_path}/site.conf; }}")
    process = subprocess.Popen([binary, "-c", tmp_path / "nginx.conf", "-p", tmp_path], stderr=subprocess.PIPE)
    try:
        until_listening(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=10)


def ask(port, target, **fields):
    request = urllib.request.Request(f"https://127.0.0.1:{port}{target}", headers={"Host": NAME, **fields})
    return urllib.request.urlopen(request, timeout=20, context=CLIENT)


def test_nginx_passes_names_and_answers_on(nginx, server):
    with ask(nginx, "/v1/articles?limit=1") as answer:
        assert json.load(answer)["total"] == 5
        name = answer.headers["X-Request-Id"]
        etag = answer.headers["ETag"]
    # One name in both logs: nginx makes 32 hexadecimal digits.
    assert len(name) == 32 and name in server.process.stdout.readline()
    with pytest.raises(urllib.error.HTTPError) as unchanged:
        ask(nginx, "/v1/articles?limit=1", **{"If-None-Match": etag})
    assert unchanged.value.code == 304
    with ask(nginx, "/v1/articles.atom") as feed:
        assert f"https://{NAME}/v1/articles".encode() in feed.read()
    with ask(nginx, "/") as page:
        assert b"<html" in page.read()
    with ask(nginx, "/metrics") as measures:
        assert measures.read().endswith(b"# EOF\n")


def test_nginx_tells_changes_as_they_happen(nginx, server):
    with ask(nginx, "/v1/changes", Accept="text/event-stream") as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        assert stream.readline() == b"retry: 3000\n"
        (server.articles / "new.txt").write_text("Un titre nouveau\n\nLe ministre a reçu Jeanne Morvan à Paris.\n")
        started = time.monotonic()
        while b"article_added" not in stream.readline():
            assert time.monotonic() - started < 15
        # No buffer waited to be full, and no sign of life every 15 seconds pushed it out.
        assert time.monotonic() - started < 10


def test_caddys_file_is_right():
    binary = shutil.which("caddy")
    if not binary:
        pytest.skip("there is no caddy here")
    subprocess.run([binary, "validate", "--adapter", "caddyfile", "--config",
                    conftest.ROOT / "packaging/caddy/Caddyfile"], check=True, capture_output=True)
