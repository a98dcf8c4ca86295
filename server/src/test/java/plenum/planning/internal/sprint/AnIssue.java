package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.planning.internal.sprint.Timeline.Change;

/** Tells the history of an issue the way one would tell it aloud, from its first day on. */
final class AnIssue {

    /** A field told forwards: its first value, then what it became. */
    private static final class Told<T> {
        private T last;
        private final List<Change<T>> changes = new ArrayList<>();

        private Told(T first) {
            last = first;
        }

        private void become(Instant at, T value) {
            changes.add(new Change<>(at, changes.size(), last, value));
            last = value;
        }

        private Timeline<T> timeline() {
            return new Timeline<>(last, changes);
        }
    }

    private final UUID id;
    private Level level = Level.STANDARD;
    private Instant created;
    private final Told<String> key;
    private final Told<UUID> parent = new Told<>(null);
    private final Told<Boolean> gone = new Told<>(false);
    private Told<String> status = new Told<>("To do");
    private final Told<String> resolution = new Told<>(null);
    private Told<Set<String>> sprints = new Told<>(Set.of());
    private final List<Told<BigDecimal>> estimates = new ArrayList<>(List.of(new Told<BigDecimal>(null)));

    private AnIssue(String key) {
        this.key = new Told<>(key);
        id = idOf(key);
    }

    static AnIssue called(String key) {
        return new AnIssue(key);
    }

    static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }

    AnIssue createdAt(String instant) {
        created = at(instant);
        return this;
    }

    AnIssue createdIn(String sprint, String instant) {
        sprints = new Told<>(Set.of(sprint));
        return createdAt(instant);
    }

    AnIssue subtaskOf(String parentKey) {
        level = Level.SUBTASK;
        parent.last = idOf(parentKey);
        return this;
    }

    AnIssue epic() {
        level = Level.EPIC;
        return this;
    }

    AnIssue worth(String points) {
        estimates.getFirst().last = new BigDecimal(points);
        return this;
    }

    AnIssue secondEstimate(String points) {
        var second = new Told<BigDecimal>(null);
        second.last = new BigDecimal(points);
        estimates.add(second);
        return this;
    }

    AnIssue worth(String instant, String points) {
        estimates.getFirst().become(at(instant), points == null ? null : new BigDecimal(points));
        return this;
    }

    AnIssue in(String instant, String... ids) {
        sprints.become(at(instant), Set.of(ids));
        return this;
    }

    AnIssue alwaysIn(String... ids) {
        sprints = new Told<>(Set.of(ids));
        return this;
    }

    AnIssue always(String status) {
        this.status = new Told<>(status);
        return this;
    }

    AnIssue is(String instant, String status) {
        this.status.become(at(instant), status);
        return this;
    }

    AnIssue closedAs(String instant, String resolution) {
        this.resolution.become(at(instant), resolution);
        return is(instant, "Done");
    }

    AnIssue renamed(String instant, String key) {
        this.key.become(at(instant), key);
        return this;
    }

    AnIssue deleted(String instant) {
        gone.become(at(instant), true);
        return this;
    }

    IssueHistory history() {
        return new IssueHistory(
                id,
                level,
                created,
                key.timeline(),
                parent.timeline(),
                gone.timeline(),
                status.timeline(),
                resolution.timeline(),
                sprints.timeline(),
                estimates.stream().map(Told::timeline).toList());
    }
}
