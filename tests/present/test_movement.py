import numpy as np

from game.present.figures import points
from game.present.movement import movement
from game.present.story import story
from game.present.voice import Voice
from game.rules.axes import Kind
from game.rules.outcome import own_values
from game.rules.view import view


def moved(table, words):
    """Tell what each side is told after every offer of the other."""
    nodes = table.timeline.path(table.here.id)
    for count, node in enumerate(nodes):
        if node.moves is not None and node.moves.kind[0] == Kind.OFFER:
            lines, seen = story(nodes[: count + 1], 1 - node.actor), view(table.scenario, node.state, 1 - node.actor)
            yield lines[-1], seen, movement(Voice(words, table.scenario), seen, lines, len(lines) - 1)


def test_an_offer_is_told_by_what_it_is_worth_to_its_reader(open_table, words):
    table = open_table("washington-2025", seats=("seoul=linear", "washington=conceder"), with_person=False)
    table.advance_all()
    told = list(moved(table, words))
    assert any(text for _, _, text in told)
    for line, seen, text in told:
        if line.previous[0] < 0:
            assert text == ""
            continue
        worth = own_values(seen.scenario, np.array([line.terms], np.int64), seen.seat, seen.mandate)
        assert points(int(worth[0])) in text


def test_what_was_given_without_an_answer_is_named(open_table, words):
    table = open_table("washington-2025", seats=("seoul=conceder", "washington=hardliner"), with_person=False)
    table.advance_all()
    voice, mine = Voice(words, table.scenario), story(table.timeline.path(table.here.id), 0)
    unmoved = [
        (line, text) for line, seen, text in moved(table, words) if seen.seat == 0 and line.terms == line.previous
    ]
    assert unmoved
    for line, text in unmoved:
        offers = [old for old in mine if old.node < line.node and (old.kind, old.actor) == (Kind.OFFER, 0)]
        if offers and offers[-1].previous[0] >= 0 and offers[-1].previous != offers[-1].terms:
            changed = [issue for issue, option in enumerate(offers[-1].terms) if option != offers[-1].previous[issue]]
            assert any(voice.issue(issue) in text for issue in changed)
