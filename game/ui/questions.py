"""Turn what the table offers into questions and pages to read."""

from game.present.models import Choice, CraftModel, EventModel, HeaderModel, PlayCard, TableModel
from game.present.words import Words
from game.rules.assumptions import Assumptions
from game.ui.dialog import Entry, Question, choices
from game.ui.reader import Passage, Reading

LOG_LAST = 60


def of_event(event: EventModel) -> Question:
    """Tell of an event and ask for an answer where it asks for one."""
    facts = tuple((pair.label, pair.text, pair.role) for pair in event.effects)
    paragraphs = tuple(
        part for part in (event.headline and f"{event.source}: {event.headline}", event.text, event.question) if part
    )
    return Question(event.name, choices(event.choices), event.label, paragraphs, facts, "sky", bool(event.choices))


def of_accepting(model: TableModel) -> Question:
    """Ask what to accept: the whole, or a chapter that stands alone."""
    moves = model.moves
    whole = _entry(moves.accept, "check", is_primary=True)
    chapters = tuple(_entry(choice, "seal") for choice in moves.initials)
    value = model.preview
    facts = ((value.value_label, value.value_theirs, "gold_bright"),) if value.value_theirs else ()
    return Question(moves.accept.label, (whole, *chapters), moves.title, (moves.accept.note,), (*facts,), "jade")


def of_holding(model: TableModel) -> Question:
    """Ask whether to say something while holding."""
    moves = model.moves
    said = tuple(
        Entry(
            choice.label,
            choice.note,
            ("say", choice.command),
            "" if choice.is_enabled else choice.reason or " ",
            "mega",
        )
        for choice in moves.statements
    )
    return Question(moves.hold.label, (_entry(moves.hold, "pause"), *said), moves.title, (moves.hold.note,))


def of_statement(model: TableModel, command: str) -> Question:
    """Ask on which issue to speak."""
    label = next((choice.label for choice in model.moves.statements if choice.command == command), "")
    entries = tuple(Entry(issue.label, issue.note, f"{command} {issue.command}") for issue in model.moves.issues)
    return Question(label, entries, model.moves.hold.label)


def of_walking(model: TableModel, words: Words) -> Question:
    """Ask twice before walking out."""
    moves = model.moves
    stay = Entry(words.text("back"), "", None, icon="left")
    return Question(
        moves.walk_question, (stay, _entry(moves.walk, "door")), moves.title, (moves.walk_warning,), accent="cinnabar"
    )


def of_statecraft(model: CraftModel) -> Question:
    """List every play with its cost and why it may not be used."""
    entries = tuple(
        Entry(
            card.name,
            card.note,
            ("aim", card),
            card.reason if not card.is_enabled else "",
            card.icon,
            right=card.cost_text,
        )
        for card in model.cards
    )
    return Question(model.title, entries, model.capital_text, (model.note,))


def of_play(card: PlayCard) -> Question:
    """Ask at what to aim a play, or whether to make it."""
    facts = tuple((pair.label, pair.text, pair.role) for pair in card.effects)
    if card.asks:
        return Question(card.name, choices(card.targets), card.cost_text, (card.note, card.asks), facts)
    entry = Entry(card.name, card.cost_text, card.command, icon=card.icon, is_primary=True)
    return Question(card.name, (entry,), card.cost_text, (card.note,), facts)


def of_menu(words: Words) -> Question:
    """List what can be done besides playing."""
    entries = (
        Entry(words.text("continue-game"), "", None, icon="play", is_primary=True),
        Entry(words.text("log"), "", ("log",), icon="scroll"),
        Entry(words.text("causes"), "", ("causes",), icon="trust"),
        Entry(words.text("take-back"), words.text("take-back-note"), ("back-up",), icon="again"),
        Entry(words.text("how-to-play"), "", ("plain", "help"), icon="book"),
        Entry(words.text("glossary"), "", ("plain", "glossary"), icon="list"),
        Entry(words.text("settings"), "", ("plain", "settings"), icon="gear"),
        Entry(words.text("leave-game"), words.text("leave-game-note"), ("leave",), icon="door"),
    )
    return Question(words.text("menu"), entries)


def log_text(model: TableModel) -> Reading:
    """Put together what happened since my last move, and the log, newest first."""
    news = model.news
    lines = tuple(
        Passage(line.text, line.actor, line.when, line.role, line.note) for line in reversed(news.log[-LOG_LAST:])
    )
    brief = tuple(Passage(text) for text in news.brief)
    return Reading(news.log_label, (((news.brief_label, brief),) if brief else ()) + ((news.log_label, lines),))


def causes_text(header: HeaderModel, assumptions: Assumptions) -> Reading:
    """Put together what moved every meter."""
    sections = []
    for dial in header.dials:
        causes = dial.causes or dial.history[:3]
        lines = tuple(Passage(cause.label, "", cause.amount, cause.role, cause.when, cause.places) for cause in causes)
        sections.append((f"{dial.name}  {dial.text}", (Passage(dial.tooltip), *lines)))
    return Reading(header.causes_label, tuple(sections), assumptions)


def _entry(choice: Choice, icon: str, *, is_primary: bool = False) -> Entry:
    reason = "" if choice.is_enabled else choice.reason or " "
    return Entry(choice.label, choice.note, choice.command, reason, choice.icon or icon, is_primary)
