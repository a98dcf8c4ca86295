package plenum.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted.
 *
 * @param text part of a name or address
 * @param after the cursor behind which to go on
 */
public record AccountSearch(
        @Nullable String text,
        @Nullable Boolean active,
        @Nullable String after,
        int limit) {}
