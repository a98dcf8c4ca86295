package plenum.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Gives people who come from outside what their groups stand for. Identity owns the question, whoever keeps roles and
 * teams gives the answer.
 */
public interface Placements {

    /** Refuses what there is not (saying so about this field), and what the one who asks may not give. */
    void refuseUnlessGivable(SignedIn who, String field, Collection<Placement> wanted);

    /** Within the transaction in which somebody arrives; a team that is gone meanwhile is passed over. */
    void place(UUID account, Wanted wanted);

    /**
     * Where somebody belongs from now on.
     *
     * @param places of two for the same team the higher one counts
     * @param everywhere whether what they are everywhere is decided here; otherwise it stays
     * @param teams those that are decided here: somebody without a place there is no longer in them
     * @param via the id of the provider that says so
     */
    record Wanted(Collection<Placement> places, boolean everywhere, Set<UUID> teams, UUID via) {}
}
