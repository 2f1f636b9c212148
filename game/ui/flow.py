"""Choose the screen that a game calls for."""

from game.play.table import Table
from game.ui.context import Context
from game.ui.scene import Command, Push, Replace, Scene
from game.ui.sitting import Sitting, Stage


def scene_for(context: Context, game: "Sitting | Table") -> Scene:
    """Choose the screen for the phase of a running game."""
    sitting = Sitting(context, game) if isinstance(game, Table) else game
    match sitting.stage:
        case Stage.BRIEFING:
            from game.ui.briefing import BriefingScene

            return BriefingScene(context, sitting)
        case Stage.TABLE:
            from game.ui.table import TableScene

            return TableScene(context, sitting)
        case Stage.RATIFICATION:
            from game.ui.ratification import RatificationScene

            return RatificationScene(context, sitting)
        case Stage.QUARTERS:
            from game.ui.quarter import QuarterScene

            return QuarterScene(context, sitting)
        case Stage.VERDICT:
            from game.ui.verdict import VerdictScene

            return VerdictScene(context, sitting)


def onward(context: Context, sitting: Sitting, stage: Stage) -> Command | None:
    """Leave a screen when the game has moved on to another stage, or another person is to sit down at it."""
    following = None if sitting.stage == stage else context.scene_for(sitting)
    if not sitting.is_passing:
        return Replace(following) if following else None
    from game.ui.curtain import Curtain

    curtain = Curtain(context, sitting, following)
    return Replace(curtain) if following else Push(curtain)
