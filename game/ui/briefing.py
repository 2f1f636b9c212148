"""Brief a seat: dossier, agenda, mandate and stakes, both homes, the choices of a new game."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pygame

from game.core.errors import SummitError
from game.negotiators.levels import LEVELS
from game.negotiators.registry import STANDARD, names
from game.play.players import HUMAN, OPPONENT, fill_seats
from game.play.setup import new_table
from game.play.start import GameOptions
from game.present.briefing import Setup, briefing_model
from game.present.models import BriefingModel
from game.rules.axes import FATE
from game.ui.briefing_view import BriefingView
from game.ui.context import Context
from game.ui.flow import onward
from game.ui.page import Page
from game.ui.painter import Painter
from game.ui.plain import plain_page
from game.ui.scene import Command, Push
from game.ui.sitting import Sitting, Stage
from game.ui.sources import Asked, SourcesScene

SEEDS, SEED_DIGITS = 1_000_000, 12
MOST = 9
SOON = 0.02


def new_briefing(context: Context, options: GameOptions) -> "BriefingScene":
    """Set up a new game and brief the person who is to play it."""
    seed = secrets.randbelow(SEEDS) if options.seed is None else options.seed
    options = replace(options, seed=seed)
    return BriefingScene(context, Sitting(context, new_table(options, context.saves)), options)


class BriefingScene(Page):
    """The briefing before a game."""

    def __init__(self, context: Context, sitting: Sitting, options: GameOptions | None = None) -> None:
        """Brief a seat; with `options` the game can still be set up otherwise."""
        super().__init__()
        self.context = context
        self.options = options
        self.page = 0
        self.trouble = ""
        self.view = BriefingView()
        self.chosen = 0
        self._is_starting = False
        self._stakes: tuple[str, ...] = ()
        self._sit(sitting)

    def _sit(self, sitting: Sitting) -> None:
        self.sitting = sitting
        while sitting.table.turn == FATE and sitting.stage == Stage.BRIEFING:
            sitting.table.advance()
        stakes = sitting.table.scenario.names.stakes[sitting.seat]
        if self._stakes != stakes:
            self.chosen = 0
        self._stakes = stakes

    @property
    def setup(self) -> Setup:
        """Tell what the game is set to."""
        table = self.sitting.table
        other = table.seats[1 - self.sitting.seat]
        options = self.options
        return Setup(
            opponents=names(),
            levels=tuple(LEVELS),
            opponent=other.player,
            level=other.level or STANDARD,
            seed=table.timeline.seed,
            is_quick=bool(options and options.quick),
            has_luck=options is None or options.luck,
        )

    @property
    def model(self) -> BriefingModel:
        """Give the screen model."""
        return briefing_model(self.sitting.voice, self.sitting.view(), self.setup, self.chosen)

    def paint(self, painter: Painter) -> None:
        """Draw the briefing."""
        if self.controls.focus is None:
            self.controls.focus = ("start",)
        self.view.draw(painter, self, self.model)

    def keys(self) -> Mapping[str, Any]:
        """Map numbers to stakes, Enter to the start, Escape to the way back."""
        keys = self.context.settings.keys
        found: dict[str, Any] = {str(number + 1): ("stake", number) for number in range(MOST)}
        found |= {f"f{number + 2}": ("page", number) for number in range(4)}
        found |= {keys["confirm"]: ("start",), keys["back"]: ("leave",), keys["reset"]: ("reroll",)}
        found |= {keys[f"briefing-{key}"]: ("next", key) for key in ("opponent", "level", "seat", "length", "luck")}
        found |= {keys["help"]: ("help",), keys["sources"]: ("sources",)}
        return found

    def listen(self, event: pygame.event.Event) -> Command | None:
        """Take back what a computer thought of while the game starts."""
        if self.sitting.receive(event):
            return self._begun()
        if event.type == pygame.KEYDOWN and event.key == pygame.K_BACKSPACE and self.controls.focus == ("seed",):
            self._set(seed=self.setup.seed // 10)
        return None

    def tick(self, _dt: float) -> Command | None:
        """Let those who stake before me do so, then stake."""
        if not self._is_starting:
            self.tempo = None
            return None
        self.sitting.tick()
        return self._begun()

    def resume(self, result: Any) -> Command | None:
        """Be on top again."""
        self.refresh()
        return None if result is None else self.act(result)

    def act(self, message: Any) -> Command | None:
        """Do what a click or key means."""
        kind, *rest = message
        acts: Mapping[str, Callable[..., Command | None]] = {
            "stake": self._stake, "choose": self._choose, "next": self._next, "reroll": self._reroll,
            "seed": self._focus_seed, "start": self._start, "leave": self._leave, "page": self._page,
            "help": self._help, "sources": self._sources, "change": self._change, "look": lambda *_: None,
        }  # fmt: skip
        if kind == "stake" and self.controls.focus == ("seed",) and self.controls.is_keyed:
            return self._type(rest[0] + 1)
        return acts[kind](*rest)

    def _type(self, digit: int) -> Command | None:
        self._set(seed=int(f"{self.setup.seed}{digit}"[-SEED_DIGITS:]))
        return None

    def _stake(self, number: int) -> None:
        model = self.model
        if number >= len(model.stakes):
            return
        wanted = self.chosen ^ (1 << number)
        if wanted.bit_count() > model.stakes_most:
            self.trouble = self.context.words.text("reason-too-many-stakes")
            return
        self.chosen, self.trouble = wanted, ""

    def _choose(self, group: str, command: str) -> None:
        setup, table = self.setup, self.sitting.table
        match group:
            case "seat":
                seat = table.scenario.names.seats.index(command)
                self._set(seats=self._seats(seat, setup.opponent, setup.level))
            case "opponent":
                self._set(seats=self._seats(self.sitting.seat, command, setup.level))
            case "level":
                self._set(seats=self._seats(self.sitting.seat, setup.opponent, command))
            case "length":
                self._set(quick=command == "quick")
            case "luck":
                self._set(luck=command == "fate")

    def _next(self, group: str, steps: int = 1) -> None:
        found = next((choice for choice in self.model.choices if choice.key == group), None)
        if found is None or not found.choices:
            return
        here = next((number for number, choice in enumerate(found.choices) if choice.is_chosen), 0)
        self._choose(group, found.choices[(here + steps) % len(found.choices)].command)

    def _seats(self, seat: int, opponent: str, level: str) -> tuple[str, ...]:
        named = self.sitting.table.scenario.names.seats
        other = OPPONENT if opponent == HUMAN else opponent
        return (f"{named[seat]}={HUMAN}", f"{named[1 - seat]}={other}@{level}")

    def _set(self, **changes: Any) -> None:
        """Set the game up otherwise."""
        if self.options is None:
            return
        options = replace(self.options, **changes)
        try:
            fill_seats(options.seats, self.sitting.table.scenario.names.seats)
            table = new_table(options, self.context.saves)
        except SummitError as error:
            self.trouble = str(error)
            return
        self.options, self.trouble = options, ""
        self._sit(Sitting(self.context, table))
        self.refresh()

    def _reroll(self) -> None:
        self._set(seed=secrets.randbelow(SEEDS))

    def _focus_seed(self) -> None:
        self.controls.put_focus(("seed",))

    def _start(self) -> Command | None:
        self._is_starting, self.tempo = True, SOON
        return self._begun()

    def _begun(self) -> Command | None:
        sitting = self.sitting
        if self._is_starting and sitting.is_mine and sitting.stage == Stage.BRIEFING:
            self.trouble = sitting.play(self.model.command)
            self._is_starting = bool(self.sitting.stage == Stage.BRIEFING and not sitting.is_mine)
            if sitting.stage == Stage.BRIEFING and sitting.is_mine:
                self.chosen = 0
        self.refresh()
        return onward(self.context, sitting, Stage.BRIEFING)

    def _page(self, page: int) -> None:
        self.page = page

    def _help(self) -> Command:
        return Push(plain_page(self.context, "help"))

    def _sources(self, key: str = "") -> Command:
        """Open the ledger, before a game to change it."""
        asked = Asked(key=key, can_change=self.options is not None, trouble=self.trouble)
        self.trouble = ""
        return Push(SourcesScene(self.context, self.sitting.table.scenario.assumptions, asked))

    def _change(self, key: str, value: str) -> Command | None:
        """Change a figure of the scenario, or leave it as written where no value is given."""
        if self.options is None:
            return None
        kept = tuple(text for text in self.options.changes if text.partition("=")[0] != key)
        self._set(changes=(*kept, f"{key}={value}") if value else kept)
        return self._sources(key)

    def _leave(self) -> Command:
        return self.context.leave()
