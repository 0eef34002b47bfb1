"""How long every kind of list takes to answer: filters, orders, facets, words, deep pages, none of them asked before."""

import random
import time
import urllib.parse

from . import report

# Requests of each kind: the slowest of 60 stands for their p99.
REQUESTS = 60
SORTS = {"articles": ["title", "published_at", "source", "id"], "entities": ["name", "mentions", "articles", "id"],
         "quotes": ["id", "article", "speaker"], "claims": ["id", "article", "value", "unit"],
         "meetings": ["id", "date_from", "country"]}
FACETS = {"articles": "source,language,country,continent", "entities": "type,country", "quotes": "article,kind,speaker",
          "claims": "article,kind", "meetings": "continent,country,status,kind,host", "discrepancies": "kind,severity"}
INCLUDES = {"articles": "published_at,event_date,meetings,quotes,claims,furniture",
            "entities": "names,roles,mentions,articles,meetings,merges,offices"}
OTHERS = ["claims/groups", "discrepancies"]
WORDS = ("président ministre police morts guerre élection euros justice football France Paris accord sommet gouvernement "
         "parlement climat pétrole hôpital virus procès armée incendie grève loi budget Europe Chine banque film école "
         "femmes tribunal avion train match équipe").split()
COUNTRIES = "FR DE US GB ES IT RU CN JP BR MA DZ TN EG IR IQ IL TR UA PL BE CH NL SE CA MX IN AU".split()


def addresses(served, chance):
    """Requests by kind: so many different ones of each as there are."""
    totals = {name: served.get(f"/v1/{name}?limit=1")["total"] for name in [*SORTS, *OTHERS]}
    named = [urllib.parse.quote(item["id"]) for item in served.get("/v1/entities?limit=60")["items"]]

    def deep(name):
        return f"offset={chance.randrange(max(1, totals[name]))}"

    kinds = {}
    for name in totals:
        kinds[f"{name}, any page"] = [f"/v1/{name}?limit=100&{deep(name)}" for _ in range(REQUESTS)]
    for name, keys in SORTS.items():
        for key in keys:
            kinds[f"{name} by {key}"] = [f"/v1/{name}?limit=100&sort={chance.choice(['', '-'])}{key}&{deep(name)}"
                                         for _ in range(REQUESTS)]
        kinds[f"{name} by two keys"] = [f"/v1/{name}?limit=100&sort={','.join(chance.sample(keys, 2))}&{deep(name)}"
                                        for _ in range(REQUESTS)]
    for name, facets in FACETS.items():
        kinds[f"{name}, facets"] = [f"/v1/{name}?limit=100&facets={facets}&{deep(name)}" for _ in range(REQUESTS)]
    for name, lists in INCLUDES.items():
        kinds[f"{name}, include= all"] = [f"/v1/{name}?limit=100&include={lists}&offset={number}"
                                          for number in range(min(REQUESTS, totals[name]))]
    kinds["articles of a country, sorted, facets"] = [
        f"/v1/articles?country={code}&limit=100&sort=-published_at&facets={FACETS['articles']}" for code in COUNTRIES]
    for path, rest in [("articles", ""), ("articles", f"&facets={FACETS['articles']}"), ("articles", "&sort=title"),
                       ("search", ""), ("entities", ""), ("quotes", ""), ("claims", "")]:
        kinds[f"{path}, words{rest.replace('&', ', ').split('=')[0]}"] = [
            f"/v1/{path}?q={urllib.parse.quote(word)}&limit=100{rest}" for word in WORDS]
    for path in ["", "/names?limit=100", "/roles?limit=100", "/mentions?limit=100", "/articles?limit=100"]:
        kinds[f"an entity{path.split('?')[0]}"] = [f"/v1/entities/{entity}{path}" for entity in named]
    kinds["figures of the whole"] = ["/v1/stats"] * REQUESTS
    return kinds


def taken(served, paths):
    """The seconds that each path took, the least first."""
    seconds = []
    for path in paths:
        start = time.monotonic()
        served.octets(path)
        seconds.append(time.monotonic() - start)
    return sorted(seconds)


def tables(served):
    """The table of a server that keeps no answer."""
    rows = []
    for kind, paths in addresses(served, random.Random(1)).items():
        seconds = taken(served, paths)
        late = seconds[min(len(seconds) - 1, len(seconds) * 99 // 100)]
        rows.append([kind, len(seconds), f"{1000 * seconds[len(seconds) // 2]:.1f}", f"{1000 * late:.1f}"])
    return report.table(["lists, one request at a time, uncached", "requests", "median ms", "p99 ms"], rows)
