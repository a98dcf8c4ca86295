package plenum.planning.internal.cycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.SprintMembership;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.planning.Sprint;
import plenum.planning.Sprint.GoalResult;
import plenum.planning.Sprint.State;
import plenum.planning.SprintClosed;
import plenum.planning.SprintReopened;
import plenum.planning.SprintStarted;
import plenum.planning.internal.settings.PlanningSettings;
import plenum.planning.internal.settings.SettingsStore;
import plenum.shared.Problem;

/**
 * Begins sprints and brings them to an end. Whatever turns a sprint of a team waits for its settings first, so that two
 * people never begin two, and revisions follow one another.
 */
@Component
class Turns {

    private static final int LONGEST_REASON = 1_000;

    private final Sprints sprints;
    private final SprintStore store;
    private final SettingsStore settings;
    private final SprintMembership membership;
    private final Figures figures;
    private final Baselines baselines;
    private final ApplicationEventPublisher facts;

    Turns(
            Sprints sprints,
            SprintStore store,
            SettingsStore settings,
            SprintMembership membership,
            Figures figures,
            Baselines baselines,
            ApplicationEventPublisher facts) {
        this.sprints = sprints;
        this.store = store;
        this.settings = settings;
        this.membership = membership;
        this.figures = figures;
        this.baselines = baselines;
        this.facts = facts;
    }

    @Transactional
    Sprint start(SignedIn who, UUID id, @Nullable Instant at) {
        var rules = turning(who, id);
        var now = sprints.now();
        var sprint = sprints.changed(who, id, null, known -> alone(rules, new LifeCycle(known).started(at, now)));
        baselines.begin(sprint);
        facts.publishEvent(new SprintStarted(id, sprint.teamId(), at == null ? now : at));
        sprints.audit(who, "sprint.started", sprint);
        return sprint;
    }

    /** What is open in it goes on a moment later, so that the sprint that is over still lists it. */
    @Transactional
    Sprint complete(SignedIn who, UUID id, @Nullable UUID openTo, @Nullable GoalResult result) {
        turning(who, id);
        var now = sprints.now();
        var sprint = sprints.changed(who, id, null, known -> new LifeCycle(known).completed(result, now));
        var to = openTo == null ? null : target(sprint, openTo).id();
        membership.moveOpen(who, new SprintMembership.Onward(sprint.teamId(), id, to, now.plusMillis(1)));
        figures.sealBaseline(sprint, now);
        figures.sealEnd(sprint, null, null, now);
        facts.publishEvent(new SprintClosed(id, sprint.teamId(), now));
        sprints.audit(who, "sprint.completed", sprint);
        return sprints.get(who, id);
    }

    @Transactional
    Sprint reopen(SignedIn who, UUID id) {
        var rules = turning(who, id);
        var now = sprints.now();
        var sprint = sprints.changed(who, id, null, known -> alone(rules, new LifeCycle(known).reopened()));
        figures.sealReopening(sprint, who.required(), now);
        facts.publishEvent(new SprintReopened(id, sprint.teamId(), now));
        sprints.audit(who, "sprint.reopened", sprint);
        return sprint;
    }

    /** Does not wait any longer for a tracker that does not answer. */
    @Transactional
    Sprint seal(SignedIn who, UUID id, @Nullable String reason) {
        turning(who, id);
        var sprint = sprints.locked(who, id, null);
        var said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_REASON) {
            throw Problem.VALIDATION_ERROR.on("reason", "must have 1 to %d characters".formatted(LONGEST_REASON));
        }
        new LifeCycle(sprint).requireWaiting();
        var now = sprints.now();
        figures.sealBaseline(sprint, now);
        figures.sealEnd(sprint, who.required(), said, now);
        sprints.audit(who, "sprint.sealed", sprint);
        return sprints.get(who, id);
    }

    private PlanningSettings turning(SignedIn who, UUID id) {
        var team = sprints.allowed(who, id, Permission.WRITE_SPRINTS).teamId();
        return settings.lock(team, sprints.now());
    }

    private Sprint alone(PlanningSettings rules, Sprint active) {
        if (!rules.parallelSprints() && store.isAnotherActive(active.teamId(), active.id())) {
            throw Problem.SPRINT_ALREADY_ACTIVE.refusal();
        }
        return active;
    }

    private Sprint target(Sprint from, UUID id) {
        var target = store.lock(id).orElse(null);
        if (target == null
                || !target.teamId().equals(from.teamId())
                || target.id().equals(from.id())) {
            throw Problem.VALIDATION_ERROR.on("open_issues_to", "is not another sprint of this team");
        }
        if (target.state() == State.CLOSED || target.isRemote()) {
            throw Problem.VALIDATION_ERROR.on("open_issues_to", "is not a sprint that takes anything");
        }
        return target;
    }
}
