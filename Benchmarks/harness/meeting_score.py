"""How well an article's meetings are found: their counterparts one to one, both sides, and their status."""

from typing import NamedTuple

from .entity_score import Counts
from .press_names import Names, folded, is_one_of

NEITHER_SIDE, COUNTERPART, BOTH_SIDES = range(3)
# A prediction goes to a meeting that is required before one that is optional, and to that before one of another status.
ELSEWHERE, OPTIONAL, REQUIRED = range(3)


class Meetings(NamedTuple):
    """The counts of one text at one status; `pairs` asks for the other side as well where the gold names a person."""

    counterparts: Counts
    pairs: Counts


def is_optional(meeting):
    """Whether a meeting is neither required nor wrong: an implied one, or one with an unnamed group."""
    organization = meeting.get("counterpart_org") or ""
    is_group = organization and organization == organization.lower()
    is_named = meeting.get("counterpart_name") or meeting.get("counterpart_country")
    return bool(meeting.get("optional") or meeting["status"] == "implied" or (is_group and not is_named))


def same_counterpart(names, meeting, found):
    """The person where the gold names one, else the country or the organization."""
    if name := meeting.get("counterpart_name"):
        return is_one_of(found.get("counterpart_name"), names.persons.get(name, {folded(name)}))
    country = meeting.get("counterpart_country")
    if country and found.get("counterpart_country") == country:
        return True
    organization = meeting.get("counterpart_org")
    given = found.get("counterpart_organization") or found.get("counterpart_name")
    return bool(organization) and is_one_of(given, names.organization(organization))


def sides(names, meeting, found):
    """How much of a meeting a prediction tells. Which side it calls the host does not matter."""
    host = names.person(meeting.get("host"))
    is_counterpart = same_counterpart(names, meeting, found)
    if is_counterpart and (host is None or is_one_of(found.get("host"), host)):
        return BOTH_SIDES
    counterpart = names.persons.get(meeting.get("counterpart_name"), set())
    if is_one_of(found.get("host"), counterpart):
        name, country = found.get("counterpart_name"), found.get("counterpart_country")
        if host is not None and is_one_of(name, host):
            return BOTH_SIDES
        if name is None and country and country == meeting.get("host_country"):
            return BOTH_SIDES
    return COUNTERPART if is_counterpart else NEITHER_SIDE


def importance(meeting, status):
    if is_optional(meeting):
        return OPTIONAL
    return REQUIRED if meeting["status"] == status else ELSEWHERE


def score(gold, predictions, status):
    """The counts of a text among the predicted meetings of one status."""
    names, wanted = Names(gold), gold["meetings"]
    ranks = [importance(meeting, status) for meeting in wanted]
    given = [found for found in predictions if found.get("status") == status]
    told = {(at, index): sides(names, meeting, found)
            for at, meeting in enumerate(wanted) for index, found in enumerate(given)}
    # The best first, then in the order of the text.
    partners = sorted((pair for pair, known in told.items() if known),
                      key=lambda pair: (-ranks[pair[0]], -told[pair], pair))
    taken, used, right, both = set(), {}, 0, 0
    for at, index in partners:
        if at not in taken and index not in used:
            taken.add(at)
            used[index] = ranks[at]
            right += ranks[at] == REQUIRED
            both += ranks[at] == REQUIRED and told[at, index] == BOTH_SIDES
    wrong = sum(used.get(index, ELSEWHERE) == ELSEWHERE for index in range(len(given)))
    missed = sum(rank == REQUIRED for rank in ranks) - right
    return Meetings(Counts(right, wrong, missed), Counts(both, wrong + right - both, missed + right - both))
