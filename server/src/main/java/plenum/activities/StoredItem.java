package plenum.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something people wrote, kept as one row of its own. {@code number} is how ballots call it and never changes;
 * {@code place} is its place among the others; the author is absent where nobody is to know it any more.
 */
public interface StoredItem {

    UUID id();

    int number();

    int place();

    @Nullable
    UUID author();

    /** A record of all the rest. */
    Object body();
}
