package plenum.activities.board;

import org.jspecify.annotations.Nullable;

/** Cards that say the same, and what all votes on them come to. */
public record ShownGroup(String title, int cards, @Nullable Integer dots) {}
