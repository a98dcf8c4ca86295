package plenum.planning.internal.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.planning.Sprint;
import plenum.planning.Sprint.Sealing;
import plenum.planning.internal.facts.Reckoning;
import plenum.planning.internal.facts.SprintFacts;
import plenum.planning.internal.seals.SealedSprint;
import plenum.planning.internal.seals.Seals;
import plenum.planning.internal.seals.SprintRevision;
import plenum.planning.internal.seals.SprintRevision.Kind;
import plenum.planning.internal.settings.SettingsStore;

/** The figures of sprints: as they are while one runs, and as they were sealed when it is over. */
@Component
class Figures {

    private final Reckoning reckoning;
    private final Seals seals;
    private final SettingsStore settings;
    private final SprintStore sprints;

    Figures(Reckoning reckoning, Seals seals, SettingsStore settings, SprintStore sprints) {
        this.reckoning = reckoning;
        this.seals = seals;
        this.settings = settings;
        this.sprints = sprints;
    }

    /** Nothing of a sprint that has not begun; what is sealed stays, whatever is known by now. */
    Optional<SprintFacts> find(Sprint sprint, Instant now) {
        var live = reckoning.facts(asked(sprint, now));
        return kept(sprint).map(kept -> live.map(kept::beside).orElse(kept)).or(() -> live);
    }

    private Optional<SprintFacts> kept(Sprint sprint) {
        var revision = sprint.sealedRevision();
        return sprint.sealing() == Sealing.SEALED && revision != null
                ? seals.find(sprint.id(), revision).map(SealedSprint::facts)
                : Optional.empty();
    }

    /** What the sprint took on, once its planning grace is over; it is sealed once. */
    void sealBaseline(Sprint sprint, Instant now) {
        var activated = sprint.activatedAt();
        boolean isSealed = seals.list(sprint.id()).stream().anyMatch(revision -> revision.kind() == Kind.BASELINE);
        if (isSealed || activated == null) {
            return;
        }
        var planned = activated.plus(Duration.ofMinutes(sprint.graceMinutes()));
        var completed = sprint.completedAt();
        var until = completed != null && completed.isBefore(planned) ? completed : planned;
        seal(sprint.running(), until, Seals.Wish.of(Kind.BASELINE, now));
    }

    /** Seals what it came to, for good. */
    void sealEnd(Sprint sprint, @Nullable UUID by, @Nullable String reason, Instant now) {
        var wish = new Seals.Wish(Kind.FINAL, by, reason, reason != null, now);
        seal(sprint, now, wish).ifPresent(revision -> sprints.keep(sprint.id(), revision.revision()));
    }

    /** Says that it went on, and how it stood then. */
    void sealReopening(Sprint sprint, @Nullable UUID by, Instant now) {
        seal(sprint, now, new Seals.Wish(Kind.REOPENED, by, null, false, now));
    }

    private Optional<SprintRevision> seal(Sprint sprint, Instant asOf, Seals.Wish wish) {
        return reckoning.settled(asked(sprint, asOf)).map(facts -> seals.seal(facts, wish));
    }

    private Reckoning.Asked asked(Sprint sprint, Instant now) {
        return new Reckoning.Asked(sprint, now, settings.get(sprint.teamId()).subtasks(), sprints::list);
    }
}
