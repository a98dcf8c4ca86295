package plenum.activities.brainstorm;

import plenum.activities.board.BoardFigures;

/** What has come of a brainstorm: its ideas and groups, most dots first. */
public record BrainstormResults(BrainstormView.Type type, String prompt, BoardFigures figures) {}
