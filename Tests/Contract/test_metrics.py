"""What the server measures, read by Prometheus' own reader of OpenMetrics."""

import urllib.error

import conftest
import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families


@pytest.fixture
def measured(address):
    def measured():
        text = conftest.fetch(address, "/metrics").decode()
        assert text.endswith("# EOF\n")
        return {family.name: family for family in text_string_to_metric_families(text)}

    return measured


def value(families, name, sample=None, **labels):
    return sum(s.value for s in families[name].samples
               if s.name == (sample or name) and all(s.labels.get(k) == v for k, v in labels.items()))


def test_it_is_open_metrics(address, measured):
    request = conftest.urllib.request.Request(address + "/metrics", headers={
        "Accept": "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.1"})
    with conftest.urllib.request.urlopen(request) as response:
        assert response.headers["Content-Type"] == "application/openmetrics-text; version=1.0.0; charset=utf-8"
    families = measured()
    assert {"depeche_http_requests", "depeche_http_request_duration_seconds", "depeche_connections_open",
            "depeche_connections_accepted", "depeche_received_bytes", "depeche_sent_bytes",
            "depeche_loop_longest_round_seconds", "depeche_index_items", "depeche_index_age_seconds",
            "depeche_analysis_backlog", "depeche_refused_requests", "depeche_cache_hits", "depeche_cache_misses",
            "depeche_cache_bytes", "process_resident_memory_bytes", "process_open_fds"} <= set(families)
    assert value(families, "depeche_index_items", kind="articles") == 5
    assert value(families, "depeche_ready") == 1
    assert value(families, "process_open_fds") > 5
    assert value(families, "process_resident_memory_bytes") > 10_000_000


def test_it_counts_what_was_asked(address, measured):
    def counts():
        families = measured()
        answers = ("depeche_http_requests", "depeche_http_requests_total")
        waits = ("depeche_http_request_duration_seconds", "depeche_http_request_duration_seconds_count")
        return (value(families, *answers, endpoint="/v1/stats", status="2xx"),
                value(families, *answers, endpoint="/v1/stats", status="4xx"),
                value(families, *waits, endpoint="/v1/stats"),
                value(families, "depeche_cache_hits", "depeche_cache_hits_total"))

    conftest.fetch(address, "/v1/stats")
    before = counts()
    for _ in range(3):
        conftest.fetch(address, "/v1/stats")
    with pytest.raises(urllib.error.HTTPError):
        conftest.fetch(address, "/v1/stats?nonsense=1")
    after = counts()
    assert [late - early for early, late in zip(before, after)] == [3, 1, 4, 3]
