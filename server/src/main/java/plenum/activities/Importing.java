package plenum.activities;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A type into which rows of a file can be brought. Pure, like everything about a type. */
public interface Importing<S, C> {

    /** New things bear the ids that are given. */
    ImportPlan<C> plan(S state, List<ImportRow> rows, Duplicates duplicates, Supplier<UUID> ids);
}
