package plenum.planning.internal.sprint;

import static plenum.planning.internal.sprint.AnIssue.at;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plenum.planning.internal.calendar.WorkingCalendar;

/** The sprint of the worked example, and others that differ from it in one thing. */
final class ASprint {

    static final String ID = "12";
    static final String NEXT = "13";
    static final Instant T0 = at("2026-10-19T08:00:00Z");
    static final Instant T1 = at("2026-11-02T09:30:00Z");

    static final StatusMapping MAPPING = new StatusMapping(
            1,
            Instant.EPOCH,
            Map.of("To do", WorkState.TODO, "In progress", WorkState.STARTED, "Done", WorkState.DONE),
            Set.of("Duplicate", "Won't do"));

    private String id = ID;
    private Sprint.State state = Sprint.State.CLOSED;
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private Instant plannedStart = T0;
    private Instant plannedEnd = at("2026-10-30T15:00:00Z");
    private Instant activated = T0;
    private Instant observed;
    private Instant completed = T1;
    private Duration grace = Duration.ZERO;
    private Instant now = at("2026-11-20T12:00:00Z");
    private Reading reading = Reading.USUAL;
    private WorkingCalendar calendar = WorkingCalendar.MONDAY_TO_FRIDAY;
    private Timeline<Integer> scope = Timeline.always(1);
    private List<StatusMapping> mappings = List.of(MAPPING);
    private final List<OtherSprint> others =
            new ArrayList<>(List.of(new OtherSprint(NEXT, at("2026-11-02T10:00:00Z"), at("2026-11-13T15:00:00Z"))));

    private ASprint() {}

    static ASprint harbour12() {
        return new ASprint();
    }

    ASprint withId(String other) {
        id = other;
        return this;
    }

    ASprint plannedFrom(String start, String end) {
        plannedStart = start == null ? null : at(start);
        plannedEnd = end == null ? null : at(end);
        return this;
    }

    ASprint activated(String instant) {
        activated = instant == null ? null : at(instant);
        return this;
    }

    ASprint seenRunning(String instant) {
        observed = at(instant);
        return this;
    }

    ASprint completed(String instant) {
        completed = instant == null ? null : at(instant);
        return this;
    }

    ASprint runningAt(String instant) {
        state = Sprint.State.ACTIVE;
        completed = null;
        now = at(instant);
        return this;
    }

    ASprint notBegun() {
        state = Sprint.State.FUTURE;
        return this;
    }

    ASprint graceOf(int minutes) {
        grace = Duration.ofMinutes(minutes);
        return this;
    }

    ASprint in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    ASprint now(String instant) {
        now = at(instant);
        return this;
    }

    ASprint read(Reading.Subtasks subtasks, Reading.View view) {
        reading = new Reading(subtasks, view);
        return this;
    }

    ASprint beside(OtherSprint other) {
        others.add(other);
        return this;
    }

    ASprint mapped(StatusMapping... versions) {
        mappings = List.of(versions);
        return this;
    }

    ASprint working(WorkingCalendar other) {
        calendar = other;
        return this;
    }

    ASprint filterChanged(String instant) {
        scope = new Timeline<>(2, List.of(new Timeline.Change<>(at(instant), 0, 1, 2)));
        return this;
    }

    SprintAccount of(AnIssue... issues) {
        return of(Stream.of(issues).map(AnIssue::history).toList());
    }

    SprintAccount of(List<IssueHistory> issues) {
        return find(issues).orElseThrow();
    }

    java.util.Optional<SprintAccount> find(List<IssueHistory> issues) {
        var sprint = new Sprint(id, state, zone, plannedStart, plannedEnd, activated, observed, completed, grace);
        return SprintArithmetic.account(
                new SprintInput(sprint, now, issues, others, mappings, calendar, scope, reading));
    }

    IssueLine line(AnIssue issue) {
        return of(issue).lines().getFirst();
    }
}
