"""Read a line of text as the move of one game."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

import numpy as np

from game.core.errors import NotationError
from game.rules.axes import FATE, Array, Kind, Phase, Posture, Statement, Target, Uphold
from game.rules.moves import Moves, single
from game.rules.scenario import Scenario
from game.rules.spelling import POSTURES, STATEMENTS, answers
from game.rules.state import State

LONGEST = 4_000


def parse(scenario: Scenario, state: State, text: str) -> tuple[int, Moves]:
    """Read a move of one game; `state` tells what an answer answers.

    Raises:
        NotationError: what was understood, what was expected, what came.

    """
    if len(text) > LONGEST:
        raise NotationError(f"expected a move of at most {LONGEST} characters, got {len(text)}")
    words = text.split()
    if not words:
        raise NotationError("expected a move, got an empty line")
    actor = FATE if words[0] == "fate" else _find(scenario.names.seats, words[0], "a seat or fate")
    readers = FATE_READERS if actor == FATE else SEAT_READERS
    if len(words) == 1:
        raise NotationError(f"expected {_list(readers)} after {words[0]!r}, got the end of the line")
    reader = readers[_key(readers, words[1])]
    return actor, reader(scenario, state, actor, words[2:])


def _list(names: Sequence[str] | dict[str, object] | dict[str, "Reader"]) -> str:
    return "one of " + ", ".join(names)


def _key(readers: "dict[str, Reader]", word: str) -> str:
    if word in readers:
        return word
    raise NotationError(f"expected {_list(readers)}, got {word!r}{_hint(tuple(readers), word)}")


def _hint(names: Sequence[str], word: str) -> str:
    close = get_close_matches(word, names, 1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _find(names: Sequence[str], word: str, what: str) -> int:
    if word in names:
        return names.index(word)
    raise NotationError(f"expected {what} ({_list(names)}), got {word!r}{_hint(names, word)}")


def _pair(word: str, what: str) -> tuple[str, str]:
    left, found, right = word.partition("=")
    if not found:
        raise NotationError(f"expected {what} as name=value, got {word!r}")
    return left, right


def _option(scenario: Scenario, word: str) -> tuple[int, int]:
    left, right = _pair(word, "a term")
    issue = _find(scenario.names.issues, left, "an issue")
    return issue, _find(scenario.names.options[issue], right, f"an option of {left}")


def _nothing_more(words: Sequence[str]) -> None:
    if words:
        raise NotationError(f"expected the end of the line, got {words[0]!r}")


def _one(words: Sequence[str], what: str) -> str:
    if not words:
        raise NotationError(f"expected {what}, got the end of the line")
    _nothing_more(words[1:])
    return words[0]


def _mask(words: Sequence[str], names: Sequence[str], what: str) -> int:
    numbers = [_find(names, word, what) for word in words]
    if numbers != sorted(set(numbers)):
        raise NotationError(f"expected {what} each once and in the scenario's order, got {' '.join(words)!r}")
    return sum(1 << number for number in numbers)


def _terms(scenario: Scenario, words: Sequence[str], issues: Sequence[int]) -> Array:
    terms = np.full(len(scenario.names.issues), -1, np.int64)
    pairs = [_option(scenario, word) for word in words]
    named = [issue for issue, _ in pairs]
    if named != list(issues):
        missing = [scenario.names.issues[issue] for issue in issues if issue not in named]
        lack = f"; missing {', '.join(missing)}" if missing else ""
        raise NotationError(f"expected every issue once, in the scenario's order{lack}")
    for issue, option in pairs:
        terms[issue] = option
    return terms


def _read_deal(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    found = []
    if len(words) != len(scenario.names.seats):
        raise NotationError(f"expected a mandate for each seat, got {' '.join(words)!r}")
    for seat, word in enumerate(words):
        name, mandate = _pair(word, "a mandate")
        if name != scenario.names.seats[seat]:
            raise NotationError(f"expected {scenario.names.seats[seat]!r}, got {name!r}")
        found.append(_find(scenario.names.mandates[seat], mandate, f"a mandate of {name}"))
    return single(Kind.DEAL, len(scenario.names.issues), choice=found[0], target=found[1])


def _read_draw(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    found = {"first": -1, "event": -1, "waiting": 0}
    order = list(found)
    for word in words:
        key, value = _pair(word, "first, event or waiting")
        if key not in order:
            raise NotationError(f"expected {_list(order) if order else 'the end of the line'}, got {word!r}")
        order = order[order.index(key) + 1 :]
        if key == "waiting":
            found[key] = _mask(value.split(","), scenario.names.events, "an event")
        else:
            names = scenario.names.seats if key == "first" else scenario.names.events
            found[key] = _find(names, value, "a seat" if key == "first" else "an event")
    return single(
        Kind.DRAW, len(scenario.names.issues), choice=found["event"], target=found["first"], mask=found["waiting"]
    )


def _read_disclose(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    names, issues = scenario.names, len(scenario.names.issues)
    if len(words) == 1 and words[0].startswith("not="):
        other = 1 - int(state.first[0] ^ state.half[0])
        return single(Kind.DISCLOSE, issues, target=_find(names.mandates[other], words[0][4:], "a mandate"))
    if len(words) != 2:  # noqa: PLR2004
        raise NotationError(f"expected an issue and low..high, or not=mandate, got {' '.join(words)!r}")
    issue = _find(names.issues, words[0], "an issue")
    low, _, high = words[1].partition("..")
    ends = [_find(names.options[issue], end, f"an option of {words[0]}") for end in (low, high)]
    return single(Kind.DISCLOSE, issues, choice=issue, target=ends[0], level=ends[1])


def _read_stake(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    if not words:
        raise NotationError(f"expected none or {_list(scenario.names.stakes[actor])}, got the end of the line")
    mask = 0 if words == ["none"] else _mask(words, scenario.names.stakes[actor], "a stake")
    return single(Kind.STAKE, len(scenario.names.issues), mask=mask)


def _read_play(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    names, issues = scenario.names, len(scenario.names.issues)
    if not words:
        raise NotationError(f"expected a play ({_list(names.plays)}), got the end of the line")
    play = _find(names.plays, words[0], "a play")
    aim = scenario.plays.target[play]
    if aim == Target.NONE:
        _nothing_more(words[1:])
        return single(Kind.PLAY, issues, choice=play)
    if aim == Target.COMMITMENT:
        issue, option = _option(scenario, _one(words[1:], "an issue and its option"))
        return single(Kind.PLAY, issues, choice=play, target=issue, level=option)
    homes, aimed = names.constituencies[actor], Target(int(aim))
    lists = {Target.ISSUE: names.issues, Target.CONSTITUENCY: homes, Target.PROMISE: names.promises}
    what = f"a target ({aimed.name.lower()})"
    target = _find(lists[aimed], _one(words[1:], what), what)
    return single(Kind.PLAY, issues, choice=play, target=target)


def _read_offer(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    mask = 0
    if words and words[-1].startswith("alone="):
        mask = _mask(words[-1][6:].split(","), scenario.names.chapters, "a chapter")
        words = words[:-1]
    terms = _terms(scenario, words, range(len(scenario.names.issues)))
    return single(Kind.OFFER, len(terms), mask=mask, terms=terms)


def _read_plain(kind: Kind) -> "Reader":
    def read(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
        _nothing_more(words)
        return single(kind, len(scenario.names.issues))

    return read


def _read_initial(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    chapter = _find(scenario.names.chapters, _one(words, "a chapter"), "a chapter")
    return single(Kind.INITIAL, len(scenario.names.issues), choice=chapter)


def _read_hold(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    issues = len(scenario.names.issues)
    if not words:
        return single(Kind.HOLD, issues, choice=Statement.SILENT)
    statement = _find(STATEMENTS[1:], words[0], "a statement") + 1
    issue = _find(scenario.names.issues, _one(words[1:], "an issue"), "an issue")
    return single(Kind.HOLD, issues, choice=statement, target=issue)


def _read_answer(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    word, issues = _one(words, "an answer"), len(scenario.names.issues)
    if int(state.phase[0]) != Phase.UPHOLD:
        return single(Kind.ANSWER, issues, choice=_find(answers(scenario, state), word, "an answer"))
    if word.startswith("fallback="):
        chapter = _find(scenario.names.chapters, word[9:], "a chapter")
        return single(Kind.ANSWER, issues, choice=Uphold.FALLBACK, target=chapter)
    choices = {"uphold": Uphold.UPHOLD, "void": Uphold.VOID}
    if word not in choices:
        raise NotationError(f"expected uphold, fallback=chapter or void, got {word!r}")
    return single(Kind.ANSWER, issues, choice=choices[word])


def _read_posture(scenario: Scenario, state: State, actor: int, words: list[str]) -> Moves:
    issues = len(scenario.names.issues)
    if words and words[0].startswith("renegotiate="):
        chapter = _find(scenario.names.chapters, words[0][12:], "a chapter")
        terms = _terms(scenario, words[1:], [int(i) for i in np.flatnonzero(scenario.agenda.members[chapter])])
        return single(Kind.POSTURE, issues, choice=Posture.RENEGOTIATE, target=chapter, terms=terms)
    choice = _find(POSTURES[:-1], _one(words, "a posture"), "a posture (or renegotiate=chapter and its terms)")
    return single(Kind.POSTURE, issues, choice=choice)


Reader = Callable[[Scenario, State, int, list[str]], Moves]

FATE_READERS: dict[str, Reader] = {"deal": _read_deal, "draw": _read_draw, "disclose": _read_disclose}
SEAT_READERS: dict[str, Reader] = {
    "stake": _read_stake,
    "play": _read_play,
    "offer": _read_offer,
    "accept": _read_plain(Kind.ACCEPT),
    "initial": _read_initial,
    "hold": _read_hold,
    "walk": _read_plain(Kind.WALK),
    "answer": _read_answer,
    "posture": _read_posture,
}
