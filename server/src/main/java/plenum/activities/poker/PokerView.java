package plenum.activities.poker;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.poker.PokerCommand.Assume;
import plenum.shared.Audience;

/**
 * The table as everyone sees it. Before the reveal there is no card in it but the deck's. {@code voted} is absent where
 * the list of people says it of each. Above {@value #MOST_NAMED} voters nobody is named any more: {@code voted} is
 * empty, {@code votes} is absent. Where names are hidden, {@code votes} is absent too. {@code nextDeck} is there if the next round has another deck than this one;
 * {@code firstVotes} are the cards at the reveal of those who have changed theirs since.
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
        @Nullable Deck nextDeck,
        Options options,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Instant revealsAt,
        @Nullable SortedMap<UUID, Boolean> voted,
        int votedCount,
        int eligibleCount,
        boolean isRevealed,
        @Nullable SortedMap<UUID, String> votes,
        @Nullable SortedMap<UUID, String> firstVotes,
        @Nullable SortedMap<UUID, Confidence> confidences,
        @Nullable Statistics statistics,
        @Nullable Statistics statisticsAfter,
        @Nullable Boolean isAgreementReached,
        @Nullable Estimate agreed,
        @Nullable Undoable undo,
        @Nullable KeptVotes kept,
        @Nullable List<Advice> advice,
        @Nullable Talk talk,
        @Nullable PrevoteWindow prevote,
        SortedMap<Integer, PastRound> history) {

    static final int MOST_NAMED = 50;
    static final int ROUNDS_SHOWN = 20;

    /** Characters of what people have said in this round; the results have all of them. */
    static final int MOST_SAID = 1_680;

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
            @Nullable String agreed,
            @Nullable Boolean shownEarly) {

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
                    round.agreed() == null ? null : round.agreed().label(),
                    round.trail().shownEarly() ? true : null);
        }
    }

    /**
     * Who is to be heard, in this order, and what they have said so far, by their place in it. By {@code until} one may
     * hope to have heard them all; nothing happens then.
     */
    public record Talk(
            List<Speaker> speakers,
            SortedMap<Integer, String> assumptions,
            @Nullable Instant until) {

        static @Nullable Talk of(@Nullable Round round, boolean named) {
            return Discussion.of(round).map(talk -> of(talk, named)).orElse(null);
        }

        /** How much of each text is shown, so that all of them fit. */
        private static int share(int speakers) {
            return Math.min(Assume.LONGEST_TEXT, MOST_SAID / speakers);
        }

        private static Talk of(Discussion talk, boolean named) {
            var speakers = talk.speakers();
            var assumptions = new TreeMap<Integer, String>();
            for (int place = 0; place < speakers.size(); place++) {
                var text = talk.round()
                        .trail()
                        .assumptions()
                        .get(speakers.get(place).participantId());
                if (text != null) {
                    assumptions.put(place, Excerpt.of(text, share(speakers.size())));
                }
            }
            return new Talk(
                    speakers.stream().map(one -> Speaker.of(one, named)).toList(),
                    unmodifiableSortedMap(assumptions),
                    talk.until());
        }
    }

    /** Somebody whose card lies far from the middle; without a name where cards have none. */
    public record Speaker(@Nullable UUID participantId, String card, Statistics.Side side) {

        static Speaker of(Statistics.Outlier outlier, boolean named) {
            return new Speaker(named ? outlier.participantId() : null, outlier.card(), outlier.side());
        }
    }

    /** Sealed votes of the chosen story, from a round that was left. */
    public record KeptVotes(int round, int votedCount) {}

    /** People vote on this many stories before they meet, until that moment. */
    public record PrevoteWindow(int storyCount, Instant openedAt, Instant closesAt) {

        static @Nullable PrevoteWindow of(@Nullable RunningPrevote prevote) {
            return prevote == null
                    ? null
                    : new PrevoteWindow(prevote.hands().size(), prevote.openedAt(), prevote.closesAt());
        }
    }

    /**
     * What voting before the meeting means for a story: in which round, and when it is over how many voted, how far
     * apart they are and what they all chose. While it goes on only whoever runs the session is told how many.
     */
    public record PrevotedStory(
            int round,
            @Nullable Integer votedCount,
            @Nullable BigDecimal disagreement,
            @Nullable String card) {

        static @Nullable PrevotedStory of(@Nullable Prevoted over) {
            return over == null
                    ? null
                    : new PrevotedStory(over.round(), over.votedCount(), over.disagreement(), over.proposed());
        }
    }

    /** Which round can be taken back, and until when. */
    public record Undoable(int round, Instant until) {}

    /**
     * A story of the queue; {@code order} counts from 0 and goes through all of them, shown or not. {@code details} is
     * there if more is known than its name, and changes whenever that does.
     */
    public record StoryLine(
            int order,
            @Nullable String ref,
            String title,
            Story.Status status,
            @Nullable String estimate,
            @Nullable String details,
            @Nullable PrevotedStory prevoted) {

        static StoryLine of(Story story, int order, boolean onTable, @Nullable PrevotedStory prevoted) {
            var estimate = story.estimate();
            return new StoryLine(
                    order,
                    story.ref(),
                    story.title(),
                    onTable && story.isPending() ? Story.Status.CURRENT : story.status(),
                    estimate == null ? null : estimate.label(),
                    story.details().mark(),
                    prevoted);
        }
    }

    static PokerView of(PokerState state, Crowd crowd, Audience audience) {
        var round = state.onTable();
        var marked = round == null ? Collections.<UUID>emptySortedSet() : state.marked();
        var statistics = state.statistics();
        var named = statistics != null && names(state);
        var after = state.statisticsAfter();
        var stories = state.queue().stories();
        var advice = Advice.about(state);
        return new PokerView(
                Type.POKER,
                state.stage(),
                round == null ? null : round.round(),
                round == null ? null : round.topic(),
                state.queue().current(),
                QueueWindow.of(state, audience),
                stories.size(),
                (int) stories.stream()
                        .filter(story -> story.status() == Story.Status.ESTIMATED)
                        .count(),
                state.deck(),
                state.deck().equals(state.chosenDeck()) ? null : state.chosenDeck(),
                state.options(),
                round == null ? null : round.startedAt(),
                round == null ? null : round.endsAt(),
                round == null ? null : round.revealsAt(),
                crowd.marked() ? null : names(marked.size()) ? marks(marked) : emptySortedMap(),
                marked.size(),
                statistics == null ? state.eligible(crowd) : statistics.eligibleVoters(),
                statistics != null,
                state.shownCards(),
                named ? orAbsent(each(state, hand -> hand.isChanged() ? hand.first() : null)) : null,
                named ? orAbsent(each(state, Hand::confidence)) : null,
                statistics == null ? null : shown(state, statistics),
                after == null ? null : shown(state, after),
                isAgreementReached(state, statistics),
                round == null ? null : round.agreed(),
                RestoreRules.undoable(state),
                RestoreRules.kept(state),
                advice.isEmpty() ? null : advice,
                statistics != null && state.options().discussionPrompts() ? Talk.of(round, named) : null,
                PrevoteWindow.of(state.prevote()),
                history(state));
    }

    /** Whether so few have voted that everyone can be named. */
    static boolean names(int voters) {
        return voters <= MOST_NAMED;
    }

    /** Whether what people do in this round may be told with their names. */
    static boolean names(PokerState state) {
        return names(state.cards().size()) && state.terms(state.round()).isNamed();
    }

    static Statistics shown(PokerState state, Statistics statistics) {
        return names(state) ? statistics : statistics.withoutNames();
    }

    /** Only a mark: a result below it is as good as any. */
    private static @Nullable Boolean isAgreementReached(PokerState state, @Nullable Statistics statistics) {
        var percent = statistics == null ? null : statistics.agreementPercent();
        return percent == null ? null : percent >= state.options().agreementThresholdPercent();
    }

    private static SortedMap<UUID, Boolean> marks(Set<UUID> voted) {
        var marks = new TreeMap<UUID, Boolean>();
        voted.forEach(person -> marks.put(person, true));
        return unmodifiableSortedMap(marks);
    }

    /** What holds for some of the hands, by person. */
    private static <T> SortedMap<UUID, T> each(PokerState state, Function<Hand, @Nullable T> what) {
        var found = new TreeMap<UUID, T>();
        state.hands().forEach((person, hand) -> {
            var one = hand.card() == null ? null : what.apply(hand);
            if (one != null) {
                found.put(person, one);
            }
        });
        return unmodifiableSortedMap(found);
    }

    private static <T> @Nullable SortedMap<UUID, T> orAbsent(SortedMap<UUID, T> map) {
        return map.isEmpty() ? null : map;
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
