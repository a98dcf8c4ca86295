package plenum.activities.poker;

import static java.util.Collections.unmodifiableSortedMap;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a poker table: every round that is over or shown, and every story. Rounds nobody was shown have
 * nothing but counts.
 */
public record PokerResults(
        PokerView.Type type,
        int shownRounds,
        int participationPercent,
        List<RoundResult> rounds,
        List<StoryResult> stories) {

    public record RoundResult(
            int round,
            @Nullable UUID storyId,
            @Nullable String topic,
            String deckId,
            @Nullable String deckName,
            Instant startedAt,
            @Nullable Instant revealedAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome,
            boolean shownEarly,
            @Nullable Integer restoredFrom,
            int votedCount,
            @Nullable SortedMap<UUID, String> votes,
            @Nullable Statistics statistics,
            List<Assumption> assumptions,
            @Nullable Estimate agreed,
            @Nullable Instant agreedAt) {}

    public record StoryResult(
            UUID id,
            @Nullable String ref,
            String title,
            @Nullable String url,
            @Nullable String itemRef,
            @Nullable String type,
            @Nullable String priority,
            Story.Status status,
            @Nullable Estimate estimate,
            @Nullable StoryDecision decision,
            List<Integer> rounds) {}

    /** Nothing as long as no round was shown. */
    static @Nullable PokerResults of(PokerState state) {
        var told = told(state);
        var shown = told.stream().filter(Round::isRevealed).toList();
        return shown.isEmpty()
                ? null
                : new PokerResults(
                        PokerView.Type.POKER,
                        shown.size(),
                        participation(shown),
                        told.stream().map(round -> result(state, round)).toList(),
                        state.queue().stories().stream()
                                .map(story -> result(story, told))
                                .toList());
    }

    /** The rounds one may speak of: not the one that is being voted in. */
    static List<Round> told(PokerState state) {
        return state.rounds().values().stream().filter(Round::isOver).toList();
    }

    /** The cards of a round by person; absent if it was not shown, or if its people are not to be named. */
    static @Nullable SortedMap<UUID, String> votes(PokerState state, Round round) {
        if (!round.isRevealed() || !Discussion.isNamed(round)) {
            return null;
        }
        var votes = new TreeMap<UUID, String>();
        state.handsOf(round.round()).forEach((person, hand) -> {
            if (hand.card() != null) {
                votes.put(person, hand.card());
            }
        });
        return unmodifiableSortedMap(votes);
    }

    static Statistics shownStatistics(Round round) {
        var statistics = Objects.requireNonNull(round.statistics(), "nothing was shown");
        return Discussion.isNamed(round) ? statistics : statistics.withoutNames();
    }

    private static RoundResult result(PokerState state, Round round) {
        var trail = round.trail();
        return new RoundResult(
                round.round(),
                round.story(),
                round.topic(),
                round.terms().deck().id(),
                round.terms().deck().name(),
                round.startedAt(),
                round.revealedAt(),
                trail.endedAt(),
                round.outcome(),
                trail.shownEarly(),
                trail.restoredFrom(),
                round.votedCount(),
                votes(state, round),
                round.isRevealed() ? shownStatistics(round) : null,
                Discussion.assumptionsOf(round),
                round.agreed(),
                trail.agreedAt());
    }

    private static StoryResult result(Story story, List<Round> told) {
        var details = story.details();
        return new StoryResult(
                story.id(),
                story.ref(),
                story.title(),
                details.url(),
                details.itemRef(),
                details.type(),
                details.priority(),
                story.status(),
                story.estimate(),
                story.decision(),
                told.stream()
                        .filter(round -> story.id().equals(round.story()))
                        .map(Round::round)
                        .toList());
    }

    /** Of all who could have voted in what was shown, those who did. */
    private static int participation(List<Round> shown) {
        int voted = 0;
        int eligible = 0;
        for (var round : shown) {
            voted += shownStatistics(round).totalVotes();
            eligible += shownStatistics(round).eligibleVoters();
        }
        return eligible == 0 ? 0 : (200 * voted + eligible) / (2 * eligible);
    }
}
