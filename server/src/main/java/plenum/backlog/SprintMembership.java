package plenum.backlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;

/**
 * Which issues are in which sprint. Whoever runs sprints asks here and moves issues here, so that the history follows.
 * Whether somebody may is for the caller to know.
 */
public interface SprintMembership {

    /** From now on events and files know the sprint by this name. */
    void call(UUID team, UUID sprint, String name);

    void forget(UUID team, UUID sprint);

    /** The sprint that files or people have called so. */
    Optional<UUID> find(UUID team, String name);

    /** Whether no issue is in it now. */
    boolean isEmpty(UUID sprint);

    /** All that are in it or ever were, with their sub-tasks, deleted ones among them. */
    List<Issue> everIn(UUID sprint);

    /** Every version of what the statuses of a team meant, the first one first. */
    List<StatusMeanings> meanings(UUID team);

    /** All of it or nothing; sub-tasks go with their issue. Answers what is somewhere else than before. */
    Set<UUID> move(SignedIn who, Move move);

    /** Moves what is neither done nor dropped on to another sprint or out of all, sub-tasks with their issue. */
    Set<UUID> moveOpen(SignedIn who, Onward onward);

    /** @param open the other sprints that are not over: an issue is in one of them at most */
    record Move(UUID team, UUID sprint, Set<UUID> add, Set<UUID> remove, Set<UUID> open) {}

    /**
     * @param to absent for the backlog
     * @param at when it happens
     */
    record Onward(UUID team, UUID from, @Nullable UUID to, Instant at) {}
}
