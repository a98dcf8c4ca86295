package plenum.planning.internal.sprint;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who gets an issue that was finished while several sprints had it (R13), and who has it afterwards. */
record SharedMembers(String sprint, SprintSpan span, Collection<OtherSprint> others) {

    private static final Duration SOON_AFTER = Duration.ofDays(7);

    /** How long a sprint had had the issue when it was finished. */
    private record Claim(String sprint, Instant start, Duration held) {}

    private static final Comparator<Claim> STRONGEST_FIRST = Comparator.comparing(Claim::held)
            .reversed()
            .thenComparing(Claim::start)
            .thenComparing(Claim::sprint, SprintIds.SMALLER_FIRST);

    /** The sprint that had it longer, then the one that started first, then the one with the smaller id. */
    boolean isFinishedElsewhere(IssueHistory issue, Instant finished) {
        var ours = new OtherSprint(sprint, span.start(), span.end());
        return Stream.concat(Stream.of(ours), others.stream())
                .filter(each -> each.isActiveAt(finished) && issue.isIn(each.id(), finished))
                .map(each -> new Claim(each.id(), startOf(each), held(issue, each.id(), finished)))
                .min(STRONGEST_FIRST)
                .map(claim -> !claim.sprint().equals(sprint))
                .orElse(false);
    }

    private static Instant startOf(OtherSprint sprint) {
        return sprint.start() == null ? Instant.MAX : sprint.start();
    }

    /** All the time it was a member, in one piece or in several. */
    private static Duration held(IssueHistory issue, String sprint, Instant until) {
        var membership = issue.membership(sprint);
        // What was always a member has been one for longer than any that came.
        var since = issue.createdAt() == null ? Instant.EPOCH : issue.createdAt();
        var held = Duration.ZERO;
        var member = membership.first();
        for (var step : membership.within(Instant.MIN, until).toList()) {
            held = member ? held.plus(Duration.between(since, step.at())) : held;
            since = step.at();
            member = step.value();
        }
        return member ? held.plus(Duration.between(since, until)) : held;
    }

    /** Carried on by a later sprint within a week, as far as is known now. */
    Afterwards afterwards(IssueHistory issue, Instant now) {
        var latest = span.end().plus(SOON_AFTER);
        var until = now.isBefore(latest) ? now : latest;
        var then = issue.sprintChanges().filter(at -> at.isAfter(span.end()) && !at.isAfter(until));
        return Stream.concat(Stream.of(span.end()), then)
                        .flatMap(at -> issue.sprintsAt(at).stream())
                        .anyMatch(id -> isLater(id, issue))
                ? Afterwards.CARRIED
                : Afterwards.RETURNED;
    }

    /** A sprint nobody told us about is a later one if the issue was not in it before. */
    private boolean isLater(String id, IssueHistory issue) {
        if (id.equals(sprint)) {
            return false;
        }
        return others.stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .map(other -> other.isLaterThan(span))
                .orElseGet(() -> !issue.isIn(id, span.end()));
    }

    List<String> alsoIn(IssueHistory issue) {
        return issue.sprintsAt(span.end()).stream()
                .filter(id -> !id.equals(sprint))
                .toList();
    }
}
