package plenum.activities.poker;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;

/**
 * The table as everyone sees it. Before the reveal there is no card in it but the deck's. Above
 * {@value #MOST_NAMED} voters nobody is named any more: {@code voted} is empty, {@code votes} is absent.
 */
public record PokerView(
        Type type,
        PokerStage stage,
        @Nullable Integer round,
        @Nullable String topic,
        @Nullable UUID storyId,
        SortedMap<UUID, StoryLine> stories,
        int storyCount,
        int estimatedCount,
        Deck deck,
        Options options,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Instant revealsAt,
        SortedMap<UUID, Boolean> voted,
        int votedCount,
        int eligibleCount,
        boolean isRevealed,
        @Nullable SortedMap<UUID, String> votes,
        @Nullable Statistics statistics,
        @Nullable Estimate agreed,
        SortedMap<Integer, PastRound> history) {

    static final int MOST_NAMED = 50;
    static final int ROUNDS_SHOWN = 20;

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("poker")
        POKER
    }

    /** A round whose voting is over; the newest {@value #ROUNDS_SHOWN} are shown. */
    public record PastRound(
            int round,
            @Nullable UUID storyId,
            @Nullable String topic,
            @Nullable Outcome outcome,
            int votedCount,
            @Nullable String suggestedCard,
            @Nullable String agreed) {

        static final int LONGEST_TOPIC = 80;

        static PastRound of(Round round) {
            var statistics = round.statistics();
            return new PastRound(
                    round.round(),
                    round.story(),
                    Excerpt.of(round.topic(), LONGEST_TOPIC),
                    round.outcome(),
                    round.votedCount(),
                    statistics == null ? null : statistics.suggestedCard(),
                    round.agreed() == null ? null : round.agreed().label());
        }
    }

    /** A story of the queue; {@code order} counts from 0 and goes through all of them, shown or not. */
    public record StoryLine(
            int order,
            @Nullable String ref,
            String title,
            Story.Status status,
            @Nullable String estimate) {

        static StoryLine of(Story story, int order) {
            var estimate = story.estimate();
            return new StoryLine(
                    order, story.ref(), story.title(), story.status(), estimate == null ? null : estimate.label());
        }
    }

    static PokerView of(PokerState state, Crowd crowd) {
        var round = state.stage() == PokerStage.WAITING ? null : state.current();
        var cards = round == null ? Collections.<UUID, String>emptySortedMap() : state.cards();
        var named = names(cards.size());
        var statistics = state.statistics();
        var stories = state.queue().stories();
        return new PokerView(
                Type.POKER,
                state.stage(),
                round == null ? null : round.round(),
                round == null ? null : round.topic(),
                state.queue().current(),
                QueueWindow.of(state.queue()),
                stories.size(),
                (int) stories.stream()
                        .filter(story -> story.status() == Story.Status.ESTIMATED)
                        .count(),
                state.deck(),
                state.options(),
                round == null ? null : round.startedAt(),
                round == null ? null : round.endsAt(),
                round == null ? null : round.revealsAt(),
                named ? marks(cards) : emptySortedMap(),
                cards.size(),
                statistics == null ? state.eligible(crowd) : statistics.eligibleVoters(),
                statistics != null,
                statistics != null && named ? unmodifiableSortedMap(cards) : null,
                statistics == null ? null : shown(statistics),
                round == null ? null : round.agreed(),
                history(state));
    }

    /** Whether so few have voted that everyone can be named. */
    static boolean names(int voters) {
        return voters <= MOST_NAMED;
    }

    static Statistics shown(Statistics statistics) {
        return names(statistics.totalVotes()) ? statistics : statistics.withoutNames();
    }

    private static SortedMap<UUID, Boolean> marks(SortedMap<UUID, String> cards) {
        var marks = new TreeMap<UUID, Boolean>();
        cards.keySet().forEach(person -> marks.put(person, true));
        return unmodifiableSortedMap(marks);
    }

    private static SortedMap<Integer, PastRound> history(PokerState state) {
        var history = new TreeMap<Integer, PastRound>();
        state.rounds().tailMap(state.round() - ROUNDS_SHOWN + 1).forEach((number, round) -> {
            if (round.isOver()) {
                history.put(number, PastRound.of(round));
            }
        });
        return unmodifiableSortedMap(history);
    }
}
