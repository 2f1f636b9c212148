"""Check that the economics of a scenario make sense: units, signs, rates that somebody could have measured.

Bounds are wide: elasticities between suppliers of 1-10 (Broda and Weinstein 2006), of imports of 0.1-3 (Kee, Nicita and
Olarreaga 2008), near-complete pass-through (Amiti, Redding and Weinstein 2019).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from game.core.errors import Fault
from game.files.gauges import HOME, METER_NAMES
from game.files.issue_parts import Flows, Issue, Models, Sector
from game.files.lookup import Found
from game.files.spec import Spec

LOSSES = ("export_loss", "exporters_loss", "buyers_loss", "deadweight_loss", "premium")
GAINS = ("duty", "investor", "host")
MOST_SHARE = 20_000  # basis points of a flow that count for a seat
RANGES = {
    "substitution": (Decimal("0.5"), Decimal(12)), "substitution_long": (Decimal("0.5"), Decimal(20)),
    "import_demand": (Decimal("0.1"), Decimal(4)), "demand": (Decimal("0.1"), Decimal(4)),
    "absorption": (Decimal(0), Decimal("0.6")),
}  # fmt: skip
UNITS = {  # of quantities, by model: what they count, and the most that is thinkable
    "tariff": ("per cent", 200), "cash": ("$bn a year", 1_000), "pledge": ("$bn", 5_000), "burden": ("$bn a year", 200),
    "defence": ("per cent of GDP", 20), "purchase": ("$bn", 1_000),
}  # fmt: skip
MOST_GROWTH = 2_000  # basis points a year


def sanity_faults(spec: Spec, file: str) -> list[Fault]:
    """Report what no economy would do."""
    found = (*_issues(spec), *_models(spec.models), *_meters(spec), *_talks(spec))
    return [Fault(file, key, message) for key, message in found]


def _issues(spec: Spec) -> Found:
    for issue in spec.issues:
        yield from _limits(issue)
        if issue.money:
            yield from _flows(f"issues[{issue.id}].money", issue.money)
            yield from _quantities(issue, issue.money.model)


def _limits(issue: Issue) -> Found:
    quantities = [option.quantity for option in issue.options]
    low, high = min(quantities), max(quantities)
    for limit in issue.limits:
        if not low <= limit <= high:
            yield f"issues[{issue.id}].limits", f"expected limits among the options' {low}..{high}, got {limit}"


def _flows(key: str, money: Flows) -> Found:
    for name, shares in money.flows.items():
        for seat, share in shares.items():
            place = f"{key}.flows.{name}.{seat}"
            if name in LOSSES and share > 0:
                yield place, f"expected a loss to count against a seat; write {-share}"
            if name in GAINS and share < 0:
                yield place, f"expected a gain to count for a seat; write {-share}"
            if abs(share) > MOST_SHARE:
                yield place, f"expected at most {MOST_SHARE} basis points of a flow, got {share}"
        signs = {share > 0 for share in shares.values() if share}
        if name in ("paid", "extra") and len(shares) > 1 and len(signs) == 1:
            yield f"{key}.flows.{name}", "expected one seat to pay (less than 0) and the other to be paid"


def _quantities(issue: Issue, model: str) -> Found:
    unit, most = UNITS[model]
    for option in issue.options:
        if not 0 <= option.quantity <= most:
            key = f"issues[{issue.id}].options[{option.id}].quantity"
            yield key, f"expected {unit}, 0..{most}, got {option.quantity}"


def _models(models: Models) -> Iterator[tuple[str, str]]:
    trade = models.trade
    if trade:
        if any(later < earlier for earlier, later in pairwise(trade.phase)) or trade.phase[-1] > 1:
            yield "models.trade.phase", "expected shares that grow to at most 1; write [0.33, 0.66, 1]"
        for sector in trade.sectors:
            yield from _sector(f"models.trade.sectors[{sector.id}]", sector)
    currency = models.currency
    if currency and currency.beyond < currency.within:
        said = f"got {currency.beyond} beyond it and {currency.within} within"
        yield "models.currency.beyond", f"expected more stress beyond what the market absorbs than within, {said}"
    if models.cash and models.cash.profit > MOST_GROWTH:
        yield "models.cash.profit", f"expected a yearly return of at most {MOST_GROWTH} basis points"
    if models.defence and models.defence.growth > MOST_GROWTH:
        yield "models.defence.growth", f"expected growth of at most {MOST_GROWTH} basis points a year"
    if models.burden and models.burden.indexation > MOST_GROWTH:
        yield "models.burden.indexation", f"expected an index of at most {MOST_GROWTH} basis points a year"


def _sector(key: str, sector: Sector) -> Found:
    for name, (low, high) in RANGES.items():
        value = getattr(sector, name)
        if not low <= value <= high:
            yield f"{key}.{name}", f"expected an elasticity of {low}..{high}, got {value}"
    if sector.substitution_long < sector.substitution:
        said = f"at least {sector.substitution}, got {sector.substitution_long}"
        yield f"{key}.substitution_long", f"expected buyers to switch no less in the long run: {said}"
    if not sector.imports[0]:
        yield f"{key}.imports", "expected imports from the first supplier, the one at the table"


def _meters(spec: Spec) -> Found:
    meters = spec.meters
    homes = [f"{word}_{seat.id}" for word in HOME for seat in spec.seats]
    wanted = [*METER_NAMES, *homes, *(pressure.id for pressure in spec.pressures)]
    yield from _missing("meters.start", meters.start, wanted)
    yield from _missing("meters.base", meters.base, METER_NAMES)
    if meters.warning <= meters.crisis:
        yield "meters.warning", f"expected more than the crisis threshold {meters.crisis}, got {meters.warning}"


def _missing(key: str, row: object, wanted: Sequence[str]) -> Found:
    known = row if isinstance(row, dict) else {}
    for name in wanted:
        if name not in known:
            yield f"{key}.{name}", f"expected this key, without it {name} begins at 0; write {name} = 5000"


def _talks(spec: Spec) -> Found:
    if spec.aspiration.end > spec.aspiration.begin:
        said = f"at most {spec.aspiration.begin}, got {spec.aspiration.end}"
        yield "aspiration.end", f"expected aspirations that fall: {said}"
    if not spec.aspiration.tough >= spec.aspiration.normal >= spec.aspiration.soft:
        yield "aspiration.tough", "expected tough >= normal >= soft"
    for seat in spec.seats:
        if seat.quorum * 2 <= sum(voice.seats for voice in seat.constituencies):
            whole = sum(voice.seats for voice in seat.constituencies)
            yield f"seats[{seat.id}].quorum", f"expected more than half of {whole}; write {whole // 2 + 1}"
