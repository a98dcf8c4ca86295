package plenum.planning.internal.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.SprintMembership;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.planning.Sprint;
import plenum.planning.internal.settings.SettingsStore;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Page;
import plenum.shared.Problem;
import plenum.teams.Teams;

/** Lets a team plan its sprints and say what is in them. */
@Component
class Sprints {

    static final int MOST_AT_ONCE = 500;

    private final SprintStore store;
    private final SettingsStore settings;
    private final SprintMembership membership;
    private final Teams teams;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Sprints(
            SprintStore store,
            SettingsStore settings,
            SprintMembership membership,
            Teams teams,
            Memberships memberships,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.membership = membership;
        this.teams = teams;
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    Page<Sprint> list(SignedIn who, SprintStore.Search search) {
        memberships.require(who, search.team(), Permission.READ_SPRINTS);
        return store.list(search);
    }

    Sprint get(SignedIn who, UUID id) {
        return allowed(who, id, Permission.READ_SPRINTS);
    }

    /** One that files have already told of by this name becomes a sprint with what they put into it. */
    @Transactional
    Sprint plan(SignedIn who, UUID team, SprintWish wish) {
        memberships.require(who, team, Permission.WRITE_SPRINTS);
        var now = now();
        var zone = ZoneId.of(teams.get(who, team).team().timeZone());
        var grace = settings.lock(team, now).planningGraceMinutes();
        var sprint = new LifeCycle(Sprint.blank(Ids.next(), team, zone, grace, now)).edited(wish, true);
        var told =
                membership.find(team, sprint.name()).filter(id -> store.find(id).isEmpty());
        var planned = told.map(sprint::as).orElse(sprint);
        store.add(planned);
        membership.call(team, planned.id(), planned.name());
        audit(who, "sprint.planned", planned);
        return planned;
    }

    @Transactional
    Sprint edit(SignedIn who, UUID id, @Nullable Integer seen, SprintWish wish, boolean whole) {
        var sprint = changed(who, id, seen, known -> new LifeCycle(known).edited(wish, whole));
        membership.call(sprint.teamId(), id, sprint.name());
        audit(who, "sprint.changed", sprint);
        return sprint;
    }

    @Transactional
    void delete(SignedIn who, UUID id, @Nullable Integer seen) {
        var known = locked(who, id, seen);
        new LifeCycle(known).requireDeletable();
        if (!membership.isEmpty(id)) {
            throw Problem.SPRINT_NOT_EMPTY.refusal();
        }
        store.delete(id);
        membership.forget(known.teamId(), id);
        audit(who, "sprint.deleted", known);
    }

    /** The only way in and out by hand. Answers which issues are somewhere else than before. */
    @Transactional
    Set<UUID> move(SignedIn who, UUID id, List<UUID> add, List<UUID> remove) {
        var sprint = locked(who, id, null);
        new LifeCycle(sprint).requireOpen();
        var coming = new LinkedHashSet<>(add);
        var leaving = new LinkedHashSet<>(remove);
        int all = coming.size() + leaving.size();
        if (all == 0 || all > MOST_AT_ONCE || coming.stream().anyMatch(leaving::contains)) {
            throw Problem.VALIDATION_ERROR.on(
                    "add", "must be with remove 1 to %d different issues".formatted(MOST_AT_ONCE));
        }
        var open = store.open(sprint.teamId(), id);
        return membership.move(who, new SprintMembership.Move(sprint.teamId(), id, coming, leaving, open));
    }

    Sprint changed(SignedIn who, UUID id, @Nullable Integer seen, UnaryOperator<Sprint> step) {
        store.change(step.apply(locked(who, id, seen)), now());
        return store.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    /** Held until the transaction ends. */
    Sprint locked(SignedIn who, UUID id, @Nullable Integer seen) {
        allowed(who, id, Permission.WRITE_SPRINTS);
        var known = store.lock(id).orElseThrow(Problem.NOT_FOUND::refusal);
        if (seen != null && seen != known.version()) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", known.version());
        }
        return known;
    }

    Sprint allowed(SignedIn who, UUID id, Permission permission) {
        who.required();
        var sprint = store.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        memberships.require(who, sprint.teamId(), permission);
        return sprint;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void audit(SignedIn who, String action, Sprint sprint) {
        facts.publishEvent(Audited.by(who.required(), action).on(sprint.id()));
    }
}
