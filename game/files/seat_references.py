"""Check the delegations of a scenario: mandates, red lines, homes, stakes, promises."""

from game.files.lookup import Found, Lookup, repeated, unknown, unknowns
from game.files.seat_parts import Choices, Constituency, Mandate, Promise, Seat, Stake

FULL = 10_000


def seat_faults(lookup: Lookup) -> Found:
    """Report faults of the delegations."""
    spec = lookup.spec
    for seat in spec.seats:
        yield from _seat(lookup, seat)
    first, second = spec.seats
    for what, sizes in (
        ("mandates", (len(first.mandates), len(second.mandates))),
        ("stakes", (len(first.stakes), len(second.stakes))),
    ):
        if sizes[0] != sizes[1]:
            yield f"seats[{second.id}].{what}", f"expected as many as the other seat has, {sizes[0]}, got {sizes[1]}"
    for promise in spec.promises:
        yield from _promise(lookup, promise)
    yield from _impasse(lookup)


def _seat(lookup: Lookup, seat: Seat) -> Found:
    key = f"seats[{seat.id}]"
    for name in ("interests", "mandates", "constituencies", "stakes"):
        yield from repeated(f"{key}.{name}", [item.id for item in getattr(seat, name)])
    if (total := sum(mandate.prior for mandate in seat.mandates)) != FULL:
        yield f"{key}.mandates", f"expected priors that sum to {FULL}, got {total}"
    if (votes := sum(voice.seats for voice in seat.constituencies)) < seat.quorum:
        yield f"{key}.quorum", f"expected at most the {votes} seats of the constituencies, got {seat.quorum}"
    yield from _red_lines(lookup, f"{key}.public_red_lines", seat.public_red_lines)
    for mandate in seat.mandates:
        yield from _mandate(lookup, seat, mandate)
    for voice in seat.constituencies:
        yield from _constituency(lookup, seat, voice)
    for stake in seat.stakes:
        yield from _stake(lookup, f"{key}.stakes[{stake.id}]", stake)


def _mandate(lookup: Lookup, seat: Seat, mandate: Mandate) -> Found:
    key = f"seats[{seat.id}].mandates[{mandate.id}]"
    yield from unknowns(f"{key}.weights", "interest", mandate.weights, lookup.interests[seat.id])
    if not sum(mandate.weights.values()):
        yield f"{key}.weights", "expected a weight above zero"
    yield from _red_lines(lookup, f"{key}.red_lines", mandate.red_lines)


def _red_lines(lookup: Lookup, key: str, lines: Choices) -> Found:
    fallbacks = {issue.id: issue.fallback for issue in lookup.spec.issues}
    for name, tokens in lines.items():
        yield from lookup.choices(f"{key}.{name}", name, tokens)
        if fallbacks.get(name) in tokens:
            yield f"{key}.{name}", f"expected options other than the fallback {fallbacks[name]!r}"


def _impasse(lookup: Lookup) -> Found:
    """Keep at least one option of each issue open to every pair of mandates."""
    for issue in lookup.spec.issues:
        barred = [
            {token for mandate in seat.mandates for token in mandate.red_lines.get(issue.id, ())}
            | set(seat.public_red_lines.get(issue.id, ()))
            for seat in lookup.spec.seats
        ]
        if barred[0] | barred[1] >= {option.id for option in issue.options}:
            yield f"issues[{issue.id}].options", "expected an option that crosses no red line"


def _constituency(lookup: Lookup, seat: Seat, voice: Constituency) -> Found:
    key = f"seats[{seat.id}].constituencies[{voice.id}]"
    yield from unknowns(f"{key}.weights", "interest", voice.weights, lookup.interests[seat.id])
    for name, row in voice.stances.items():
        yield from unknown(f"{key}.stances", "issue", name, list(lookup.options))
        if name in lookup.options and len(row) != len(lookup.options[name]):
            many = len(lookup.options[name])
            yield f"{key}.stances.{name}", f"expected {many} values, one for each option, got {len(row)}"


def _stake(lookup: Lookup, key: str, stake: Stake) -> Found:
    yield from lookup.ladder(f"{key}.options", stake.issue, stake.options)
    if stake.id == "none":
        yield f"{key}.id", "expected another name, 'none' says that nothing is staked"


def _promise(lookup: Lookup, promise: Promise) -> Found:
    key = f"promises[{promise.id}]"
    yield from unknown(f"{key}.seat", "seat", promise.seat, lookup.seats)
    known = lookup.constituencies.get(promise.seat, [])
    yield from unknown(f"{key}.constituency", "constituency", promise.constituency, known)
    if promise.due > lookup.spec.clock.quarters:
        yield f"{key}.due", f"expected at most the {lookup.spec.clock.quarters} quarters, got {promise.due}"
    if promise.issue is not None:
        yield from lookup.ladder(f"{key}.options", promise.issue, promise.options)
    if (promise.issue is None) == bool(promise.options):
        yield f"{key}.options", "expected options together with an issue"
