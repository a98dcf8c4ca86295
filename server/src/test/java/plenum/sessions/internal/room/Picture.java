package plenum.sessions.internal.room;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.PokerView;
import plenum.shared.Audience;

/** A room in plain values: what the rules and the naive model must agree on after every command. */
record Picture(
        String status,
        @Nullable UUID facilitator,
        @Nullable String code,
        Instant lastActivityAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String paused,
        @Nullable Instant graceEnds,
        boolean warned,
        boolean expiring,
        Options options,
        Map<UUID, Face> people,
        Set<UUID> screens,
        String phase,
        List<Entry> agenda,
        @Nullable Table table) {

    /** One line of the agenda. */
    record Entry(
            UUID id,
            String title,
            @Nullable String description,
            String status,
            String rules,
            @Nullable Duration timeout,
            @Nullable Instant endsAt,
            @Nullable Instant closedAt,
            @Nullable String why,
            int revision,
            int round,
            boolean isShown) {}

    record Face(
            String name,
            String role,
            boolean votes,
            @Nullable Integer seat,
            Instant joinedAt,
            boolean gone,
            String connection,
            Instant since,
            @Nullable Removal removal,
            boolean hidden,
            @Nullable String reseated,
            @Nullable Instant nudged) {}

    /** {@code slips} is what is kept, {@code ticks} and {@code open} what everyone is shown of it. */
    record Table(
            String stage,
            int round,
            @Nullable String topic,
            Map<UUID, Slip> slips,
            Map<Integer, Map<UUID, Slip>> beside,
            Set<UUID> ticks,
            @Nullable Map<UUID, String> open,
            int eligible,
            Map<Integer, Past> history,
            @Nullable UUID story,
            List<Line> queue,
            String times) {}

    /** One line of the list of stories. */
    record Line(
            UUID id,
            @Nullable String ref,
            String title,
            String status,
            @Nullable String estimate) {}

    record Slip(int round, long seq, @Nullable String choice, Instant at) {

        static String choiceOf(String card) {
            return "{\"card\":\"" + card + "\"}";
        }
    }

    record Past(
            @Nullable String topic,
            @Nullable String outcome,
            int voted,
            @Nullable String agreed,
            boolean takenBack) {}

    static Picture of(RoomState room) {
        var course = room.course();
        return new Picture(
                course.status().word(),
                course.facilitatorId(),
                course.code(),
                course.lastActivityAt(),
                course.expiresAt(),
                course.endedAt(),
                course.pause() == null ? null : course.pause().reason().word(),
                course.grace() == null ? null : course.grace().expiresAt(),
                course.grace() != null && course.grace().warned(),
                course.expiring(),
                room.options(),
                room.participants().values().stream().collect(toMap(Participant::id, Picture::face)),
                room.displays().keySet(),
                room.phaseOfPlay(),
                room.agenda()
                        .inOrder()
                        .map(one -> entry(one, room.agenda().isCurrent(one)))
                        .toList(),
                room.current() == null ? null : table(room));
    }

    private static Face face(Participant one) {
        return new Face(
                one.name(),
                one.role().word(),
                one.canVote(),
                one.seat(),
                one.joinedAt(),
                one.left(),
                one.connection().state().word(),
                one.connection().since(),
                one.removal(),
                one.marks().hidden(),
                one.marks().reseated() == null
                        ? null
                        : one.marks().reseated().fate().word(),
                one.marks().nudge() == null ? null : one.marks().nudge().at());
    }

    private static Entry entry(Activity one, boolean isShown) {
        var brief = one.brief();
        var progress = one.progress();
        return new Entry(
                one.id(),
                brief.title(),
                brief.description(),
                progress.status().word(),
                brief.config().toString(),
                brief.timeout(),
                progress.endsAt(),
                progress.closedAt(),
                progress.closing() == null ? null : progress.closing().word(),
                brief.revision(),
                one.box().round(),
                isShown);
    }

    private static Table table(RoomState room) {
        var box = room.box();
        var shown = (PokerView) room.current().play().view(room.crowd(), Audience.EVERYONE);
        return new Table(
                Story.word(shown.stage()),
                box.round(),
                shown.topic(),
                slips(box.kept()),
                box.beside().entrySet().stream().collect(toMap(Map.Entry::getKey, one -> slips(one.getValue()))),
                shown.voted().keySet(),
                shown.votes(),
                shown.eligibleCount(),
                shown.history().values().stream().collect(toMap(PokerView.PastRound::round, Picture::past)),
                shown.storyId(),
                shown.stories().entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getValue().order()))
                        .map(one -> line(one.getKey(), one.getValue()))
                        .toList(),
                shown.endsAt() + " " + shown.revealsAt());
    }

    private static Map<UUID, Slip> slips(Map<UUID, BallotBox.Kept> kept) {
        return kept.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> slip(one.getValue())));
    }

    private static Line line(UUID id, PokerView.StoryLine line) {
        return new Line(id, line.ref(), line.title(), Story.word(line.status()), line.estimate());
    }

    private static Slip slip(BallotBox.Kept kept) {
        var ballot = kept.ballot();
        return new Slip(ballot.round(), ballot.clientSeq(), ballot.choice(), kept.committedAt());
    }

    private static Past past(PokerView.PastRound round) {
        var outcome = round.outcome();
        return new Past(
                round.topic(),
                outcome == null ? null : Story.word(outcome),
                round.votedCount(),
                round.agreed(),
                round.shownEarly() != null);
    }
}
