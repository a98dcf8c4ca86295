package plenum.planning.internal.settings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.planning.internal.sprint.Reading.Subtasks;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Lets a team decide how it plans. */
@Component
public class TeamSettings {

    private static final int LONGEST_GRACE = 1_440;
    private static final int MOST_AT_ONCE = 10_000;

    private final SettingsStore store;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TeamSettings(SettingsStore store, Memberships memberships, ApplicationEventPublisher facts, Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is absent stays; a limit of 0 is none. */
    record Wish(
            @Nullable Integer planningGraceMinutes,
            @Nullable Boolean parallelSprints,
            @Nullable Subtasks subtasks,
            @Nullable Integer wipLimit) {}

    PlanningSettings get(SignedIn who, UUID team) {
        memberships.require(who, team, Permission.READ_SPRINTS);
        return store.get(team);
    }

    @Transactional
    PlanningSettings change(SignedIn who, UUID team, @Nullable Integer seen, Wish wish) {
        memberships.require(who, team, Permission.WRITE_SPRINTS);
        var now = clock.instant();
        var known = store.lock(team, now);
        if (seen != null && seen != known.version()) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", known.version());
        }
        store.change(wished(known, wish), now);
        facts.publishEvent(
                Audited.by(who.required(), "planning.settings_changed").on(team));
        return store.get(team);
    }

    private static PlanningSettings wished(PlanningSettings known, Wish wish) {
        var complaints = new ArrayList<Refusal.Detail>();
        int grace = wish.planningGraceMinutes() == null ? known.planningGraceMinutes() : wish.planningGraceMinutes();
        if (grace < 0 || grace > LONGEST_GRACE) {
            complaints.add(new Refusal.Detail("planning_grace_minutes", "must be between 0 and " + LONGEST_GRACE));
        }
        var limit = wish.wipLimit() == null ? known.wipLimit() : wish.wipLimit();
        if (limit != null && (limit < 0 || limit > MOST_AT_ONCE)) {
            complaints.add(new Refusal.Detail("wip_limit", "must be between 0 and " + MOST_AT_ONCE));
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(List.copyOf(complaints));
        }
        return new PlanningSettings(
                known.teamId(),
                grace,
                wish.parallelSprints() == null ? known.parallelSprints() : wish.parallelSprints(),
                wish.subtasks() == null ? known.subtasks() : wish.subtasks(),
                limit == null || limit == 0 ? null : limit,
                known.updatedAt(),
                known.version());
    }
}
