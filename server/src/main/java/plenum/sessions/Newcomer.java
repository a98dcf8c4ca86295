package plenum.sessions;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door: their name, their face, whether they want to vote or to watch, and the tag of their language,
 * which has to be one and decides nothing here: answers are in the language of each request.
 */
public record Newcomer(
        String name,
        @Nullable String avatar,
        boolean votes,
        @Nullable String locale) {}
