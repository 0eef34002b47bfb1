"""What day it is for the machine changes no answer."""

import conftest

PATHS = ["/v1/articles?include=published_at", "/v1/pulse", "/v1/timeline", "/v1/meetings?limit=100", "/v1/stats",
         "/v1/articles.atom", "/v1/meetings.ics"]


def test_no_answer_depends_on_the_time_zone():
    # Between these two it is never the same day.
    answers = []
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"]:
        with conftest.serving(conftest.ROOT / "seeds", "none", "none", "--public-url", "https://news.example",
                              environment={"TZ": zone}) as server:
            answers.append([server.get(path) for path in PATHS])
    for path, east, west in zip(PATHS, *answers):
        assert east == west, path
