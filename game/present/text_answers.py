"""Take decisions that are choices in a terminal: stakes, and answers to what was asked."""

from collections.abc import Sequence

from game.present.briefing import Setup, briefing_model, stake_command
from game.present.events import event_model
from game.present.models import Choice
from game.present.quarter import reopen_model
from game.present.ratification import ratification_model
from game.present.text_draw import draw_event, draw_header
from game.present.text_game import Sitting
from game.present.text_pages import draw_briefing, draw_ratification, draw_reopen
from game.rules.axes import Phase

NONE = "none"


class Staking(Sitting):
    """Read the briefing and stake one's name."""

    def show(self) -> None:
        """Print the briefing."""
        setup = Setup((), (), "human", "", self.game.table.timeline.seed)
        model = briefing_model(self.game.voice, self.seen, setup)
        self.game.screen.show(draw_briefing(model, self.game.voice.words))
        self.game.screen.say(self.game.say("con-stake-how"), "dim")

    def moves(self) -> Sequence[str]:
        """Stake."""
        return ("stake",)

    def otherwise(self, words: list[str]) -> bool:
        """Read numbers of interests, or none."""
        if words == [NONE]:
            return self.play(f"stake {NONE}")
        if not words[0][0].isdecimal():
            return super().otherwise(words)
        most = len(self.game.table.scenario.names.stakes[self.seat])
        mask = 0
        for word in " ".join(words).replace(",", " ").split():
            mask |= 1 << self.numbered(word, most)
        return self.play(stake_command(self.game.voice, self.seat, mask))


class Answering(Sitting):
    """Answer an event, a failed chapter, or a reopened one."""

    def moves(self) -> Sequence[str]:
        """Answer."""
        return ("answer",)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """List the answers."""
        voice, seen, phase = self.game.voice, self.seen, int(self.seen.state.phase[0])
        if phase == Phase.UPHOLD:
            return ratification_model(voice, seen, self.lines).choices
        if phase == Phase.REOPEN:
            model = reopen_model(voice, seen)
            return model.choices if model else ()
        event = event_model(voice, seen, self.lines)
        return event.choices if event else ()

    def show(self) -> None:
        """Print the question."""
        voice, seen, phase = self.game.voice, self.seen, int(self.seen.state.phase[0])
        if phase == Phase.UPHOLD:
            self.game.screen.show(draw_ratification(ratification_model(voice, seen, self.lines)))
        else:
            self.game.screen.show(draw_header(self.header()))
            event, reopened = event_model(voice, seen, self.lines), reopen_model(voice, seen)
            if reopened is not None:
                self.game.screen.show(draw_reopen(reopened))
            elif event is not None:
                self.game.screen.show(draw_event(event))
        self.game.screen.say(self.game.say("con-choose"), "dim")

    def otherwise(self, words: list[str]) -> bool:
        """Read a number, or an answer's name alone."""
        choices = self.choices
        if words[0].isdecimal():
            return self.play(choices[self.numbered(words[0], len(choices))].command)
        named = [choice for choice in choices if choice.command.split()[-1] == words[0].lower()]
        return self.play(named[0].command) if named else super().otherwise(words)
