import ast
import re

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast as fluent_ast
from fluent.syntax import parse
from hypothesis import given
from hypothesis import strategies as st

from game.files.assumptions import drawn_up
from game.files.keymap import KEYS, PLACES
from game.files.library import load_spec, scenarios
from game.files.places import assets_dir
from game.files.settings import DEFAULTS
from game.files.sieve import Result
from game.negotiators.registry import names
from game.play.players import LEVELS
from game.present.assumptions import SURENESS
from game.present.lesson import Step
from game.present.pages import CONCEPTS, HELP_PAGES, HELP_PARAGRAPHS
from game.present.particles import PAIRS, with_particle
from game.present.sides import MOODS
from game.present.sounds import Sound
from game.present.steps import Step as StepBy
from game.present.words import LANGUAGES, Words, split
from game.review.fork import Why
from game.review.grades import FAULTS, Grade
from game.review.ledger import Part
from game.review.reasons import Reason as Ground
from game.review.turning import Turn
from game.review.verdict import Headline
from game.rules.axes import METERS, PRESSURES, Gauge, Posture, Reply, Rule, Statement, Target, Uphold
from game.rules.legal import Reason

SHELF = [drawn_up(load_spec(item.id)) for item in scenarios()]
UNITS = {item.unit for found in SHELF for item in found.coefficients}
PLAY_REASONS = (Reason.NO_CAPITAL, Reason.RESTING, Reason.TOO_EARLY, Reason.CONDITION, Reason.EXPOSED)


def _spelled(member):
    return str(getattr(member, "name", member)).lower().replace("_", "-")


def _families():
    gauges = {gauge.name.removesuffix("_0").removesuffix("_1") for gauge in Gauge if gauge not in PRESSURES}
    meters = [Gauge(meter).name for meter in range(METERS)]
    statements = [kind for kind in Statement if kind != Statement.SILENT]
    scores = ("claimed", "created", "kept")
    players = ("human", *names())
    pages = [*HELP_PAGES, *(f"{page}-{number}" for page in HELP_PAGES for number in range(1, HELP_PARAGRAPHS + 1))]
    return {
        "action": KEYS, "place": PLACES, "asks": [target for target in Target if target != Target.NONE],
        "confidence": SURENESS, "unit": UNITS,
        "tell": (Turn.ROSE, Turn.FELL), "act": ("accept", "hold", "walk", "initial"),
        "count": (*FAULTS, "none"), "grade": Grade, "why": Ground, "part": Part,
        "cause": [rule for rule in Rule if rule != Rule.MOTION], "concept": CONCEPTS, "meaning": CONCEPTS,
        "gauge": gauges, "gauge-note": gauges - set(meters), "meter-note": meters, "headline": Headline, "help": pages,
        "missed": Why, "hint": Step, "language": LANGUAGES, "lead": Headline, "level": LEVELS, "level-note": LEVELS,
        "mood": MOODS, "mood-note": MOODS, "player": players, "player-note": players, "posture": Posture,
        "posture-note": Posture,
        "posture-letter": Posture, "reason": [reason for reason in Reason if reason], "reason-play": PLAY_REASONS,
        "result": [result or "all" for result in Result],
        "reply": Reply, "reply-note": Reply, "say": statements, "say-note": statements, "statement": statements,
        "score": scores, "score-note": scores,
        "score-word": [f"{score}-{word}" for score in scores for word in ("high", "middle", "low")],
        "setting": (*DEFAULTS, "language"), "setting-note": DEFAULTS, "sound": Sound, "switch": ("on", "off"),
        "step": StepBy, "turning": Turn, "unknown": ("1", "2", "3"),
        "uphold": Uphold, "uphold-note": Uphold,
    }  # fmt: skip


def _constants(trees):
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _asked(trees):
    """Collect the keys that are asked for by name: say("key", ...), words.text("key", ...)."""
    found = set()
    for call in (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if name in ("say", "text") and len(call.args) == 1:
            built = [node for node in ast.walk(call.args[0]) if isinstance(node, ast.JoinedStr)]
            named = _constants([call.args[0]]) - _constants(built)
            found |= {key for key in named if re.fullmatch("[a-z][a-z0-9-]*", key)}
    return found


def _used(trees):
    families = {f"{family}-{_spelled(member)}" for family, members in _families().items() for member in members}
    commands = {f"cmd-{name}" for name in _constants(trees) if name.isalpha()}
    return families | commands | _constants(trees) | {"hold-note", "walk-note"}


def _keys(language):
    return set(split((assets_dir() / "words" / f"{language}.ftl").read_text(encoding="utf-8")))


def test_languages_hold_the_same_messages():
    assert _keys("en") == _keys("ko")


def test_no_message_is_missing(sources):
    families = {f"{family}-{_spelled(member)}" for family, members in _families().items() for member in members}
    assert sorted((_asked(sources) | families) - _keys("en")) == []


def test_no_message_is_unused(sources):
    assert sorted(_keys("en") - _used(sources)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_fluent_without_junk(language):
    text = (assets_dir() / "words" / f"{language}.ftl").read_text(encoding="utf-8")
    assert not [entry.content for entry in parse(text).body if isinstance(entry, fluent_ast.Junk)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_take_the_same_arguments(language):
    words, other = Words("en", assets_dir() / "words"), Words(language, assets_dir() / "words")
    for key, source in words.sources.items():
        assert set(re.findall(r"\$(\w+)", source)) == set(re.findall(r"\$(\w+)", other.sources[key])), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_patterns_read_as_fluent_reads_them(language):
    words = Words(language, assets_dir() / "words")
    bundle = FluentBundle([language], use_isolating=False, functions={"JOSA": with_particle})
    bundle.add_resource(FluentResource((assets_dir() / "words" / f"{language}.ftl").read_text(encoding="utf-8")))
    for key, source in words.sources.items():
        arguments = dict.fromkeys(re.findall(r"\$(\w+)", source), 2 if "->" in source else "창")
        expected, errors = bundle.format_pattern(bundle.get_message(key).value, arguments)
        assert not errors
        assert words.text(key, **arguments) == expected


def test_an_unknown_key_is_its_own_text(words):
    assert words.text("no-such-key") == "no-such-key"


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("통상", "을/를", "통상을"), ("투자", "을/를", "투자를"), ("서울", "으로/로", "서울로"),
        ("워싱턴", "으로/로", "워싱턴으로"), ("15", "을/를", "15를"),
        ("150", "을/를", "150을"), ("1", "으로/로", "1로"),
        ("3", "이/가", "3이"), ("15%", "은/는", "15%는"), ("NCG", "이/가", "NCG가"),
        ("URL", "으로/로", "URL로"),
        ("FTA", "은/는", "FTA는"), ("핵협의그룹(NCG)", "과/와", "핵협의그룹(NCG)와"),
        ("“한도”", "이/가", "“한도”가"),
        ("meeting", "은/는", "meeting은"), ("", "을/를", "를"),
    ],
)  # fmt: skip
def test_particles_follow_the_sound(word, pair, expected):
    assert with_particle(word, pair) == expected


@given(st.text(max_size=12), st.sampled_from(sorted(PAIRS)))
def test_a_particle_is_always_one_of_its_pair(word, pair):
    assert with_particle(word, pair).removeprefix(word) in PAIRS[pair]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["red-line", "interest", "flexibility"])
def test_a_repeated_statement_differs(language, kind):
    words = Words(language, assets_dir() / "words")
    said = {words.text(f"statement-{kind}", issue="cash", again=again) for again in range(3)}
    assert len(said) == 3
    assert all("cash" in text for text in said)
