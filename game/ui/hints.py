"""Follow a lesson in the window: what is taught now, what was followed, what was put away."""

from typing import Any

from game.present.lesson import Done, Hint, Step, Target, followed, hint
from game.present.proposal import Proposal
from game.rules.axes import Phase
from game.ui.callout import Advice
from game.ui.context import Context
from game.ui.controls import Controls, Hit
from game.ui.sitting import Sitting, Stage

STAGES = {Step.STAKE: Stage.BRIEFING, Step.POSTURE: Stage.QUARTERS, Step.VERDICT: Stage.VERDICT}  # others at the table
DRAFTING = (Phase.TURN, Phase.CLOSING)


class Hints:
    """At most one hint, about the screen on top."""

    def __init__(self, context: Context) -> None:
        """Teach nothing yet."""
        self.context = context
        self.hint: Hint | None = None
        self._scene: object = None
        self._focus: Any = None  # the row that had the focus when the track was explained
        self._made_for: tuple[Any, ...] = ()

    def look(self, scene: Any, sitting: Sitting | None) -> bool:
        """Look at the screen on top and what was done there; tell whether the hint changed."""
        before = self.hint
        if self.hint and self.hint.step == Step.VERDICT and scene is not self._scene:
            self.learn(Step.VERDICT)  # it was read, or left
        is_taught = sitting is not None and sitting.table.scenario.is_lesson and not sitting.is_watching
        if not is_taught or sitting is None or not self.context.settings.has_hints or hasattr(scene, "below"):
            self.hint, self._made_for = None, ()
        else:
            self._choose(scene, sitting)
        self._scene = scene
        return self.hint != before

    def _choose(self, scene: Any, sitting: Sitting) -> None:
        done = self._done(scene, sitting)
        made_for = (sitting, sitting.version, sitting.seat, sitting.stage, done, self.context.settings.learned)
        if made_for == self._made_for:
            return
        view, lines = sitting.view(), sitting.lines()
        if new := followed(view, lines, done) - self.context.settings.learned:
            self.learn(*new)
        found = hint(view, lines, done)
        is_here = found is not None and STAGES.get(found.step, Stage.TABLE) == sitting.stage
        self.hint, self._made_for = found if is_here else None, made_for

    def _done(self, scene: Any, sitting: Sitting) -> Done:
        learned = self.context.settings.learned
        stakes = scene.chosen if sitting.stage == Stage.BRIEFING else 0
        proposal = draft_of(sitting)
        if proposal is None:
            return Done(learned, stakes=stakes)
        focus = scene.controls.focus
        if self.hint and self.hint.step == Step.TRACK:
            self._focus = self._focus or focus
        has_looked = self._focus is not None and focus != self._focus
        return Done(learned, proposal.terms, bool(proposal.past), has_looked, stakes)

    def learn(self, *steps: str) -> None:
        """Remember hints as followed, or put away."""
        self.context.apply(self.context.settings.with_learned(frozenset(map(str, steps))))

    def dismiss(self) -> None:
        """Put the hint away for good."""
        if self.hint:
            self.learn(self.hint.step)
            self.hint, self._made_for = None, ()

    def target(self, controls: Controls) -> Hit | None:
        """Find the widget that the hint is about; where it is scrolled away, the area that holds it."""
        for start in self.hint.targets if self.hint else ():
            found = [hit for hit in controls.hits if _begins(hit.message, start)]
            if found:
                hit = next((hit for hit in found if hit.message == controls.focus), found[0])
                is_seen = hit.seen.w > 1 and hit.seen.h > 1
                return hit if is_seen or hit.view is None else hit._replace(frame=hit.view)
        return None

    @property
    def advice(self) -> Advice:
        """Put the hint in words; the key is that of the window."""
        say, found = self.context.words.text, self.hint
        action = found.action if found else ""
        key = self.context.key(action) if action else ""
        if action == "left":
            key = f"{key} {self.context.key('right')}"
        text = say(found.key) if found else ""
        return Advice(say("hint-title"), text, key, say("hint-dismiss"), self.context.key("dismiss"))


def _begins(message: object, start: Target) -> bool:
    return isinstance(message, tuple) and message[: len(start)] == start


def draft_of(sitting: Sitting) -> Proposal | None:
    """Give the draft of the turn, where there is one."""
    return sitting.proposal if sitting.table.here.state.phase[0] in DRAFTING else None
