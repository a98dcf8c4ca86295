package plenum.activities.poker;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;

/** What has happened in planning poker. */
public sealed interface PokerEvent {

    record RoundStarted(
            int round,
            @Nullable UUID story,
            @Nullable String topic,
            UUID by,
            Instant at,
            @Nullable Instant endsAt) implements PokerEvent {}

    /** {@code changed} if the person had a counted vote before; whether the card is another one stays sealed. */
    record Voted(UUID participant, int round, Hand hand, boolean changed) implements PokerEvent {

        @Override
        public String toString() {
            return "Voted[participant=%s, round=%d, clientSeq=%d]".formatted(participant, round, hand.clientSeq());
        }
    }

    record VoteRetracted(UUID participant, int round, long clientSeq) implements PokerEvent {}

    /**
     * {@code eligible}: those who could vote at that moment and those who did; {@code early} if some did not;
     * nobody turned them if a timer or countdown did.
     */
    record VotesRevealed(
            int round,
            int eligible,
            boolean early,
            @Nullable UUID by,
            Instant at) implements PokerEvent {}

    /** {@code automatic} if it was the last card that set it off, and not a person. */
    record CountdownStarted(
            int round,
            Instant revealsAt,
            boolean automatic,
            @Nullable UUID by) implements PokerEvent {}

    record RevealCancelled(int round, @Nullable UUID by) implements PokerEvent {}

    record TimerSet(int round, Instant endsAt) implements PokerEvent {}

    record TimerStopped(int round) implements PokerEvent {}

    record OptionsSet(Options options) implements PokerEvent {}

    record DeckSet(Deck deck) implements PokerEvent {}

    /** Who is shown as having voted from now on, where that is not shown at once. */
    record MarksShown(int round, Marks marks) implements PokerEvent {}

    record RoundCompleted(int round, Outcome outcome, Instant at) implements PokerEvent {}

    /** Cards of an earlier round lie on the table again; {@code takenBack} if that round had been shown. */
    record VotesRestored(int round, int from, SortedMap<UUID, Hand> hands, boolean takenBack) implements PokerEvent {

        List<Ballot> ballots() {
            return hands.entrySet().stream()
                    .map(hand -> hand.getValue().ballot(hand.getKey(), round))
                    .toList();
        }
    }

    /** One round for each of these stories, numbered from {@code first}, all of them open until that moment. */
    record PrevoteOpened(int first, List<UUID> stories, UUID by, Instant at, Instant closesAt) implements PokerEvent {}

    /** {@code invited} are those who could have voted; nobody closed it if its time was up. */
    record PrevoteClosed(@Nullable UUID by, SortedSet<UUID> invited, Instant at) implements PokerEvent {}

    record EstimateAgreed(int round, @Nullable UUID story, Estimate estimate, Instant at) implements PokerEvent {}

    record Assumed(UUID participant, int round, String text) implements PokerEvent {}

    /** Something was chosen about a story that stays where it is. */
    record StoryDecided(UUID story, StoryDecision what) implements PokerEvent {}

    record StoriesAdded(List<Story> stories) implements PokerEvent {}

    record StoryEdited(UUID story, @Nullable String ref, String title, StoryDetails details) implements PokerEvent {}

    record StoryMoved(UUID story, int to) implements PokerEvent {}

    record StoryRemoved(UUID story) implements PokerEvent {}

    /** Out of the queue until somebody chooses it. */
    record StoryLeftOut(UUID story, StoryDecision why) implements PokerEvent {}

    /** Nothing is on the table if there is no story. */
    record StorySelected(@Nullable UUID story) implements PokerEvent {}
}
