"""Spell the move of one game as a line of text."""

from collections.abc import Callable, Sequence

from game.core.errors import NotationError
from game.rules.axes import FATE, Kind, Phase, Posture, Reply, Statement, Target, Uphold
from game.rules.moves import Moves
from game.rules.scenario import Scenario
from game.rules.state import State

POSTURES = tuple(posture.name.lower() for posture in Posture)
STATEMENTS = tuple(statement.name.lower() for statement in Statement)
REPLIES = tuple(reply.name.lower() for reply in Reply)


def spell(scenario: Scenario, state: State, moves: Moves) -> str:
    """Spell the move of one game, the actor first."""
    actor = int(state.actor[0])
    name = "fate" if actor == FATE else scenario.names.seats[actor]
    return " ".join((name, *SPELLERS[int(moves.kind[0])](scenario, state, moves)))


def answers(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Name the answers to what is asked; NotationError where nothing is."""
    phase = int(state.phase[0])
    if phase == Phase.REOPEN:
        return REPLIES
    if phase == Phase.ANSWER and state.asking[0] >= 0:
        return scenario.names.answers[int(state.asking[0])]
    raise NotationError("expected a move of this phase, got an answer though nothing was asked")


def _bits(mask: int, names: Sequence[str]) -> list[str]:
    return [name for number, name in enumerate(names) if mask >> number & 1]


def _spell_terms(scenario: Scenario, moves: Moves) -> list[str]:
    names = scenario.names
    terms = enumerate(moves.terms[0].tolist())
    return [f"{names.issues[issue]}={names.options[issue][option]}" for issue, option in terms if option >= 0]


def _spell_deal(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    dealt = (int(moves.choice[0]), int(moves.target[0]))
    seats, mandates = scenario.names.seats, scenario.names.mandates
    return ["deal", *(f"{seats[seat]}={mandates[seat][number]}" for seat, number in enumerate(dealt))]


def _spell_draw(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    words, names = ["draw"], scenario.names
    if moves.target[0] >= 0:
        words.append(f"first={names.seats[int(moves.target[0])]}")
    if moves.choice[0] >= 0:
        words.append(f"event={names.events[int(moves.choice[0])]}")
    if moves.mask[0]:
        words.append("waiting=" + ",".join(_bits(int(moves.mask[0]), names.events)))
    return words


def _spell_disclose(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    names, issue = scenario.names, int(moves.choice[0])
    if issue < 0:
        other = 1 - int(state.first[0] ^ state.half[0])
        return ["disclose", f"not={names.mandates[other][int(moves.target[0])]}"]
    low, high = (names.options[issue][int(column[0])] for column in (moves.target, moves.level))
    return ["disclose", names.issues[issue], f"{low}..{high}"]


def _spell_stake(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    return ["stake", *(_bits(int(moves.mask[0]), scenario.names.stakes[int(state.actor[0])]) or ["none"])]


def _spell_play(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    names, play, target = scenario.names, int(moves.choice[0]), int(moves.target[0])
    words, aim = ["play", names.plays[play]], scenario.plays.target[play]
    if aim == Target.ISSUE and target >= 0:
        words.append(names.issues[target])
    elif aim == Target.COMMITMENT:
        words.append(f"{names.issues[target]}={names.options[target][int(moves.level[0])]}")
    elif aim == Target.CONSTITUENCY:
        words.append(names.constituencies[int(state.actor[0])][target])
    elif aim == Target.PROMISE:
        words.append(names.promises[target])
    return words


def _spell_offer(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    alone = _bits(int(moves.mask[0]), scenario.names.chapters)
    return ["offer", *_spell_terms(scenario, moves), *(["alone=" + ",".join(alone)] if alone else [])]


def _spell_plain(word: str) -> "Speller":
    return lambda scenario, state, moves: [word]


def _spell_initial(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    return ["initial", scenario.names.chapters[int(moves.choice[0])]]


def _spell_hold(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    choice = int(moves.choice[0])
    return ["hold"] if choice <= 0 else ["hold", STATEMENTS[choice], scenario.names.issues[int(moves.target[0])]]


def _spell_answer(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    choice = int(moves.choice[0])
    if int(state.phase[0]) != Phase.UPHOLD:
        return ["answer", answers(scenario, state)[choice]]
    if choice == Uphold.FALLBACK:
        return ["answer", f"fallback={scenario.names.chapters[int(moves.target[0])]}"]
    return ["answer", Uphold(choice).name.lower()]


def _spell_posture(scenario: Scenario, state: State, moves: Moves) -> list[str]:
    choice = int(moves.choice[0])
    if choice != Posture.RENEGOTIATE:
        return ["posture", POSTURES[choice]]
    return ["posture", f"renegotiate={scenario.names.chapters[int(moves.target[0])]}", *_spell_terms(scenario, moves)]


Speller = Callable[[Scenario, State, Moves], list[str]]

SPELLERS: dict[int, Speller] = {
    Kind.DEAL: _spell_deal,
    Kind.DRAW: _spell_draw,
    Kind.DISCLOSE: _spell_disclose,
    Kind.STAKE: _spell_stake,
    Kind.PLAY: _spell_play,
    Kind.OFFER: _spell_offer,
    Kind.ACCEPT: _spell_plain("accept"),
    Kind.INITIAL: _spell_initial,
    Kind.HOLD: _spell_hold,
    Kind.WALK: _spell_plain("walk"),
    Kind.ANSWER: _spell_answer,
    Kind.POSTURE: _spell_posture,
}
