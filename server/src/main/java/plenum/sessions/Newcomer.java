package plenum.sessions;

import org.jspecify.annotations.Nullable;

/** Somebody at the door: their name, their face, and whether they want to vote or to watch. */
public record Newcomer(String name, @Nullable String avatar, boolean votes) {}
