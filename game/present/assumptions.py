"""Present the assumption ledger, and say which of its figures stand behind a cause or a term."""

from collections.abc import Sequence

from game.present.models import AssumptionsModel, CoefficientRow, Role, SourceCard
from game.present.words import Words
from game.rules.assumptions import Assumptions, Coefficient, Source
from game.rules.axes import METERS, SEATS, Gauge, Posture, Rule
from game.rules.scenario import Names, Scenario

SURENESS = {"H": Role.GAIN, "M": Role.PLAIN, "L": Role.WARNING, "guess": Role.LOSS}
MONEY = "models.currency"
SHORT = 16  # letters of a figure
PLACES: dict[Rule, tuple[str, ...]] = {
    Rule.SETTLING: ("meters.base", "meters.speed"),
    Rule.OFFER: ("conduct",),
    Rule.RETREAT: ("conduct.statement_price",),
    Rule.WALK: ("conduct.walk_trust", "conduct.walk_rounds"),
    Rule.STATEMENT: ("conduct.statement_price", "conduct.flexibility_relief"),
    Rule.INITIAL: ("conduct.initial_trust",),
    Rule.REOPEN: ("conduct.reopen_trust",),
    Rule.SIGNATURE: ("homes.signature_weight",),
    Rule.MARKETS: (MONEY,),
    Rule.HOME: ("meters.home_drift", "meters.capital_income"),
    Rule.CAP: ("meters.cap",),
    Rule.STAKE: ("seats",),
}


def cause_places(scenario: Scenario, rule: Rule, source: int, gauge: int) -> tuple[str, ...]:
    """Name the places of the file that a cause comes from, as key paths."""
    if rule == Rule.MOTION:
        return _motion(scenario, source, gauge)
    if rule in PLACES or source < 0:
        return PLACES.get(rule, ())
    return _named(scenario.names, rule, source)


def _motion(scenario: Scenario, issue: int, gauge: int) -> tuple[str, ...]:
    name = scenario.names.issues[issue]
    if gauge < METERS:
        return (f"issues[{name}].meters.{Gauge(gauge).name.lower()}", "meters.speed")
    return (f"issues[{name}]", MONEY)


def _named(names: Names, rule: Rule, source: int) -> tuple[str, ...]:
    if rule in (Rule.EVENT, Rule.ANSWER):
        return (f"events[{names.events[source]}]",)
    if rule in (Rule.PLAY, Rule.COST):
        return (f"plays[{names.plays[source]}]",)
    if rule == Rule.PROMISE:
        return (f"promises[{names.promises[source]}]",)
    if rule == Rule.POSTURE:
        return (f"conduct.{Posture(source // SEATS).name.lower()}",)
    return ()


def issue_places(scenario: Scenario, issue: int) -> tuple[str, ...]:
    """Name the places of the file that an issue rests on."""
    name = scenario.names.issues[issue]
    model = scenario.assumptions.ledger.models.get(name, "")
    return (f"issues[{name}]", *([model] if model else []))


def assumptions_model(words: Words, found: Assumptions, places: Sequence[str] = ()) -> AssumptionsModel:
    """Present the ledger; sources of what stands under `places` come first, and those figures before others."""
    about = {item.key for item in found.under(places)}
    wanted = {key for item in found.under(places) for key in item.sources}
    ledger = found.ledger
    ordered = sorted(ledger.sources, key=lambda source: source.key not in wanted)
    many = len(found.changes)
    return AssumptionsModel(
        title=words.text("assumptions"),
        note=words.text("assumptions-note", number=len(ledger.coefficients), sources=len(ledger.sources)),
        back_label=words.text("back"),
        changes_label=words.text("assumptions-changed", number=many) if many else "",
        rests_label=words.text("assumptions-rest"),
        change_label=words.text("assumptions-change"),
        cards=tuple(_card(words, found, source, about) for source in ordered),
    )


def _card(words: Words, found: Assumptions, source: Source, about: set[str]) -> SourceCard:
    resting = [item for item in found.ledger.coefficients if source.key in item.sources]
    resting.sort(key=lambda item: (item.key not in found.changed, item.key not in about))
    return SourceCard(
        key=source.key,
        figure=_figure(source),
        source=source.source,
        note=source.note,
        confidence=words.of("confidence", source.confidence),
        role=SURENESS[source.confidence],
        rows=tuple(_row(words, found, item, is_about=item.key in about) for item in resting),
    )


def _figure(source: Source) -> str:
    """Write a figure with its unit, apart from one that is a sentence."""
    mark = " " if len(source.figure) <= SHORT else " · "
    return f"{source.figure}{mark}{source.unit}" if source.unit else source.figure


def _row(words: Words, found: Assumptions, item: Coefficient, *, is_about: bool) -> CoefficientRow:
    change = found.changed.get(item.key)
    text = item.value.replace(",", ", ")
    return CoefficientRow(item.key, text, words.of("unit", item.unit), change.old if change else "", is_about)


def named_places(scenario: Scenario, word: str) -> tuple[str, ...]:
    """Name the places of the file that an issue, a play, an event, a promise or a key path stands for."""
    names = scenario.names
    if word in names.issues:
        return issue_places(scenario, names.issues.index(word))
    lists = {"plays": names.plays, "events": names.events, "promises": names.promises}
    found = tuple(f"{kind}[{word}]" for kind, known in lists.items() if word in known)
    return found or ((word,) if scenario.assumptions.under((word,)) else ())
