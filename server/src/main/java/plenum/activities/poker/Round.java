package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Options.Asking;
import plenum.activities.poker.Options.Names;

/**
 * What is remembered of a round besides its ballots. The counts are fixed when voting ends; until then they are 0.
 * Times are absolute, so a restart does not stretch them: {@code endsAt} is the timer's, {@code revealsAt} the end of a
 * countdown, {@code automatic} one that nobody called for, {@code held} says that somebody called one off;
 * {@code terms} are what it is played under, and {@code marks} who was last shown as having voted.
 */
public record Round(
        int round,
        @Nullable UUID story,
        @Nullable String topic,
        Instant startedAt,
        UUID startedBy,
        @Nullable Instant revealedAt,
        int votedCount,
        @Nullable Statistics statistics,
        @Nullable Estimate agreed,
        @Nullable Outcome outcome,
        @Nullable Instant endsAt,
        @Nullable Instant revealsAt,
        boolean automatic,
        boolean held,
        @Nullable Terms terms,
        @Nullable Marks marks,
        @Nullable Trail trail) {

    public Round {
        marks = marks == null ? Marks.NONE : marks;
        trail = trail == null ? Trail.NONE : trail;
    }

    @Override
    public Trail trail() {
        return Objects.requireNonNull(trail);
    }

    @Override
    public Terms terms() {
        return Objects.requireNonNull(terms, "a round has its terms");
    }

    @Override
    public Marks marks() {
        return Objects.requireNonNull(marks);
    }

    static Round started(PokerEvent.RoundStarted event, Terms terms) {
        return new Round(
                event.round(),
                event.story(),
                event.topic(),
                event.at(),
                event.by(),
                null,
                0,
                null,
                null,
                null,
                event.endsAt(),
                null,
                false,
                false,
                terms,
                Marks.NONE,
                Trail.NONE);
    }

    Round revealed(Instant at, Statistics shown) {
        return new Round(
                round,
                story,
                topic,
                startedAt,
                startedBy,
                at,
                shown.totalVotes(),
                shown,
                agreed,
                outcome,
                null,
                null,
                false,
                false,
                terms,
                Marks.NONE,
                trail);
    }

    /** As it was before it was kept; a round of an older release was played with the deck that is still chosen. */
    Round restored(Deck chosen) {
        var round = terms == null ? under(new Terms(chosen, Asking.OFF, Names.SHOWN)) : this;
        return statistics == null
                ? round
                : round.saying(statistics.inOrderOf(round.terms().deck()));
    }

    private Round saying(Statistics same) {
        return with(votedCount, same, agreed, outcome, endsAt, revealsAt, automatic, held);
    }

    private Round under(Terms those) {
        return with(those, marks());
    }

    Round marking(Marks shown) {
        return with(terms(), shown);
    }

    private Round with(Terms those, Marks shown) {
        return new Round(
                round,
                story,
                topic,
                startedAt,
                startedBy,
                revealedAt,
                votedCount,
                statistics,
                agreed,
                outcome,
                endsAt,
                revealsAt,
                automatic,
                held,
                those,
                shown,
                trail);
    }

    /** A round that was over already was over for this. */
    Round agreed(Estimate estimate, Instant at) {
        return with(
                        votedCount,
                        statistics,
                        estimate,
                        outcome == Outcome.NONE ? Outcome.AGREED : outcome,
                        endsAt,
                        revealsAt,
                        automatic,
                        held)
                .leaving(trail().agreed(at));
    }

    Round completed(PokerEvent.RoundCompleted event, int voted, SortedMap<UUID, Hand> hands) {
        return with(voted, statistics, agreed, event.outcome(), null, null, false, false)
                .leaving(trail().ended(event.at(), hands));
    }

    Round counting(Instant until, boolean byItself) {
        return with(votedCount, statistics, agreed, outcome, endsAt, until, byItself, held);
    }

    /** Back to voting; a person's word holds for the rest of the round. */
    Round uncounted(boolean byPerson) {
        return with(votedCount, statistics, agreed, outcome, endsAt, null, false, held || byPerson);
    }

    Round ending(@Nullable Instant at) {
        return with(votedCount, statistics, agreed, outcome, at, revealsAt, automatic, held);
    }

    Round delayed(Duration by) {
        var end = endsAt == null ? null : endsAt.plus(by);
        var reveal = revealsAt == null ? null : revealsAt.plus(by);
        return with(votedCount, statistics, agreed, outcome, end, reveal, automatic, held);
    }

    private Round with(
            int voted,
            @Nullable Statistics shown,
            @Nullable Estimate estimate,
            @Nullable Outcome how,
            @Nullable Instant end,
            @Nullable Instant reveal,
            boolean byItself,
            boolean calledOff) {
        return new Round(
                round,
                story,
                topic,
                startedAt,
                startedBy,
                revealedAt,
                voted,
                shown,
                estimate,
                how,
                end,
                reveal,
                byItself,
                calledOff,
                terms,
                marks,
                trail);
    }

    /** With another trail; the rest stays as it is. */
    Round leaving(Trail later) {
        return new Round(
                round,
                story,
                topic,
                startedAt,
                startedBy,
                revealedAt,
                votedCount,
                statistics,
                agreed,
                outcome,
                endsAt,
                revealsAt,
                automatic,
                held,
                terms,
                marks,
                later);
    }

    /** Nothing turns cards that were put back by themselves: whoever put them back wants to wait. */
    Round restored(int from) {
        return uncounted(true).leaving(trail().restored(from));
    }

    /** Its first cards lay in an earlier round. */
    boolean isRestored() {
        return trail().restoredFrom() != null;
    }

    boolean isRevealed() {
        return revealedAt != null;
    }

    boolean isOver() {
        return isRevealed() || outcome != null;
    }
}
