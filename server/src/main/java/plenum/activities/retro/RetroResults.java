package plenum.activities.retro;

import java.util.List;
import plenum.activities.board.BoardFigures;

/** What has come of a retro: its cards and groups, most votes first, and what was agreed. */
public record RetroResults(RetroView.Type type, List<RetroColumn> columns, BoardFigures figures) {}
