"""Check the agenda of a scenario: chapters, issues, ladders, models of money, links."""

from itertools import pairwise
from math import prod

from game.files.gauges import METER_NAMES
from game.files.issue_parts import Flows, Issue, Kink, Link
from game.files.lookup import Found, Lookup, repeated, unknown, unknowns
from game.files.money import FLOWS

WHOLE = 100
LARGEST_BLOCK = 4_096
SECTIONS = {"tariff": "trade", "cash": "cash", "burden": "burden", "defence": "defence", "purchase": "purchase"}


def agenda_faults(lookup: Lookup) -> Found:
    """Report faults of the agenda."""
    spec = lookup.spec
    for chapter in spec.chapters:
        key = f"chapters[{chapter.id}]"
        yield from unknowns(f"{key}.needs_vote", "seat", chapter.needs_vote, lookup.seats)
        yield from unknowns(f"{key}.owed_by", "seat", chapter.owed_by, lookup.seats)
        if chapter.id not in {issue.chapter for issue in spec.issues}:
            yield key, "expected at least one issue in this chapter"
    for issue in spec.issues:
        yield from _issue(lookup, issue)
    for number, link in enumerate(spec.links):
        yield from _link(lookup, f"links[{number}]", link)
    yield from _blocks(lookup)
    if spec.history:
        for name, token in spec.history.options.items():
            yield from lookup.choices(f"history.options.{name}", name, (token,))


def _issue(lookup: Lookup, issue: Issue) -> Found:
    key, many = f"issues[{issue.id}]", len(issue.options)
    yield from unknown(f"{key}.chapter", "chapter", issue.chapter, lookup.chapters)
    yield from repeated(f"{key}.options", [option.id for option in issue.options])
    yield from lookup.choices(f"{key}.status_quo", issue.id, (issue.status_quo,))
    yield from lookup.choices(f"{key}.fallback", issue.id, (issue.fallback,))
    steps = [later.quantity - earlier.quantity for earlier, later in pairwise(issue.options)]
    if not (all(step > 0 for step in steps) or all(step < 0 for step in steps)):
        yield f"{key}.options", "expected quantities that rise or fall from option to option"
    if (issue.stake is None) == (issue.money is None):
        yield key, "expected either stake or money"
    for kink in issue.kinks:
        yield from _kink(lookup, key, issue, kink)
    for seat in lookup.seats:
        shares = issue.interests.get(seat, {})
        yield from unknowns(f"{key}.interests.{seat}", "interest", shares, lookup.interests[seat])
        if sum(shares.values()) != WHOLE:
            yield f"{key}.interests.{seat}", f"expected shares that sum to 100, got {sum(shares.values())}"
    yield from unknowns(f"{key}.interests", "seat", issue.interests, lookup.seats)
    yield from unknowns(f"{key}.meters", "meter", issue.meters, METER_NAMES)
    for meter, row in issue.meters.items():
        if len(row) != many:
            yield f"{key}.meters.{meter}", f"expected {many} values, one for each option, got {len(row)}"
    if issue.money:
        yield from _money(lookup, f"{key}.money", issue.money)
    if issue.stress and not lookup.spec.models.currency:
        yield f"{key}.stress", "expected coefficients in models.currency"


def _kink(lookup: Lookup, key: str, issue: Issue, kink: Kink) -> Found:
    yield from unknown(f"{key}.kinks", "seat", kink.seat, lookup.seats)
    yield from lookup.choices(f"{key}.kinks", issue.id, (kink.beyond,))


def _money(lookup: Lookup, key: str, money: Flows) -> Found:
    models = lookup.spec.models
    yield from unknowns(f"{key}.flows", f"flow of the {money.model} model", money.flows, FLOWS[money.model])
    for name, shares in money.flows.items():
        yield from unknowns(f"{key}.flows.{name}", "seat", shares, lookup.seats)
    yield from unknowns(f"{key}.rates", "seat", money.rates, lookup.seats)
    section = SECTIONS.get(money.model)
    if section and getattr(models, section) is None:
        yield key, f"expected coefficients in models.{section}"
    if money.model == "tariff" and models.trade:
        groups = [sector.applies for sector in models.trade.sectors]
        yield from unknown(f"{key}.sectors", "group of sectors", money.sectors or "", groups)
        yield from _trade(lookup)


def _trade(lookup: Lookup) -> Found:
    trade = lookup.spec.models.trade
    for sector in trade.sectors if trade else ():
        key, many = f"models.trade.sectors[{sector.id}]", len(trade.suppliers) if trade else 0
        if len(sector.imports) != many or len(sector.rivals) != many - 1:
            found = f"{len(sector.imports)} and {len(sector.rivals)}"
            yield key, f"expected {many} imports and {many - 1} rivals, got {found}"
        if not sum(sector.imports):
            yield f"{key}.imports", "expected imports from somebody"
        if 1 in {sector.substitution, sector.substitution_long}:
            yield f"{key}.substitution", "expected an elasticity other than 1"


def _link(lookup: Lookup, key: str, link: Link) -> Found:
    if link.issues[0] == link.issues[1]:
        yield f"{key}.issues", f"expected two issues, got {link.issues[0]!r} twice"
    for number, joint in enumerate(link.terms):
        for name, tokens in zip(link.issues, joint.when, strict=True):
            yield from lookup.choices(f"{key}.terms[{number}].when", name, tokens)
        yield from unknowns(f"{key}.terms[{number}].worth", "seat", joint.worth, lookup.seats)
        for seat, worth in joint.worth.items():
            yield from unknowns(
                f"{key}.terms[{number}].worth.{seat}", "interest", worth, lookup.interests.get(seat, [])
            )


def _blocks(lookup: Lookup) -> Found:
    """Keep groups of linked issues small enough to be settled jointly."""
    groups = [{name} for name in lookup.options]
    for link in lookup.spec.links:
        touched = [group for group in groups if group & set(link.issues)]
        groups = [group for group in groups if group not in touched] + ([set().union(*touched)] if touched else [])
    for group in groups:
        size = prod(len(lookup.options[name]) for name in group)
        if len(group) > 1 and size > LARGEST_BLOCK:
            yield "links", f"expected at most {LARGEST_BLOCK} joint options of linked issues, got {size}"
