package plenum.activities.poker;

import static plenum.activities.Typed.atLeastOne;
import static plenum.activities.Typed.between;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Typed;
import plenum.activities.poker.StoryDetails.StoryWords;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** What can be asked of planning poker. */
public sealed interface PokerCommand {

    /**
     * Opens a round for a story of the queue, or for a question of its own, with this much time instead of the usual.
     * Without either it is for the story that has been chosen, if one has;
     * {@code restore} puts back what lay on the table when the story was last left unseen.
     */
    record Start(
            @Nullable UUID storyId,
            @Nullable String topic,
            @Nullable Boolean restore,
            @Nullable Integer timerSeconds) implements PokerCommand {

        static final int LONGEST_TOPIC = 200;

        public Start(@Nullable String topic) {
            this(null, topic);
        }

        public Start(@Nullable UUID storyId, @Nullable String topic) {
            this(storyId, topic, null, null);
        }

        public Start {
            topic = Typed.line("topic", topic, LONGEST_TOPIC);
            if (timerSeconds != null && timerSeconds != 0) {
                between("timer_seconds", timerSeconds, Timer.SHORTEST, Timer.LONGEST);
            }
        }
    }

    /** {@code confidence} counts where the table asks for it. */
    record Vote(
            int round,
            long clientSeq,
            String card,
            @Nullable Confidence confidence) implements PokerCommand, Answer {

        public Vote(int round, long clientSeq, String card) {
            this(round, clientSeq, card, null);
        }

        public Vote {
            atLeastOne("round", round);
            atLeastOne("client_seq", clientSeq);
        }

        /** Says nothing of the card: commands turn up in logs. */
        @Override
        public String toString() {
            return "Vote[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record Retract(int round, long clientSeq) implements PokerCommand, Answer {

        public Retract {
            atLeastOne("round", round);
            atLeastOne("client_seq", clientSeq);
        }
    }

    /** Turns the cards, after a countdown if the table is run so; {@code immediate} leaves it out, or cuts it short. */
    record Reveal(int round, @Nullable Boolean immediate) implements PokerCommand {

        public static Reveal atOnce(int round) {
            return new Reveal(round, true);
        }

        public Reveal {
            atLeastOne("round", round);
        }
    }

    record CancelReveal(@Min(1) int round) implements PokerCommand {}

    /** From now on this long, whatever was left. Where no round is named, the one on the table is meant. */
    record Timer(@Min(1) @Nullable Integer round, int seconds) implements PokerCommand {

        static final int SHORTEST = Options.SHORTEST_TIMER;
        static final int LONGEST = Options.LONGEST_TIMER;

        public Timer {
            between("seconds", seconds, SHORTEST, LONGEST);
        }
    }

    /** May name the end it puts off, so that two people together put it off once. */
    record AddTime(
            @Min(1) @Nullable Integer round, @Nullable Instant endsAt, int seconds) implements PokerCommand {

        public AddTime {
            between("seconds", seconds, 1, Timer.LONGEST);
        }
    }

    record StopTimer(@Min(1) @Nullable Integer round) implements PokerCommand {}

    /** Not while people vote: what they were told when they began holds until the result. */
    record SetOptions(@JsonUnwrapped OptionsWish options) implements PokerCommand {}

    /** For the rounds to come; not while people vote. */
    record SetDeck(DeckChoice deck) implements PokerCommand {}

    /** Asks the same question again after its result. */
    record Revote(@Min(1) int round) implements PokerCommand {}

    /** Asks the same question again before anything was shown. */
    record Reset(@Min(1) int round) implements PokerCommand {}

    /** Takes a reveal or a reset back while it is fresh: the cards of that round lie sealed again, in the next one. */
    record Undo(@Min(1) int round) implements PokerCommand {}

    /** Settles on a card, a number or a word of one's own, else on the suggested card. May be settled anew. */
    record Agree(
            int round,
            @Nullable String card,
            @Nullable String label,
            @Nullable BigDecimal value) implements PokerCommand {

        static final int LONGEST_LABEL = 10;

        public Agree(int round, @Nullable String card, @Nullable String label) {
            this(round, card, label, null);
        }

        public Agree {
            atLeastOne("round", round);
            label = Typed.line("label", label, LONGEST_LABEL);
            Typed.atMostOne("card", card, "label", label, "value", value);
            Typed.value("value", value);
        }
    }

    /** Says what somebody knows whose card lies far from the middle. */
    record Assume(int round, String text) implements PokerCommand {

        static final int LONGEST_TEXT = 280;

        public Assume {
            atLeastOne("round", round);
            text = Typed.needed("text", text, LONGEST_TEXT);
        }
    }

    /** Notes that the room takes a break instead of a number. */
    record TakeBreak(@Min(1) int round) implements PokerCommand {}

    /** Goes on to the next story that waits. Names the story it leaves, so that two people together go on once. */
    record Next(@Nullable UUID fromStoryId, @Nullable Boolean start) implements PokerCommand {}

    /** Puts another story on the table; an open round is left, its cards unseen. */
    record SelectStory(UUID storyId, @Nullable UUID fromStoryId) implements PokerCommand {}

    /** Leaves a story out until somebody chooses it; the one on the table, if none is named. */
    record Skip(@Nullable UUID storyId) implements PokerCommand {}

    /** Puts a story away, and says why; the one on the table, if none is named. */
    record Park(
            @Nullable UUID storyId, Reason reason, @Nullable String note) implements PokerCommand {

        static final int LONGEST_NOTE = 280;

        public enum Reason {
            @JsonProperty("park")
            PARK,
            @JsonProperty("split")
            SPLIT,
            @JsonProperty("spike")
            SPIKE
        }

        public Park {
            note = Typed.line("note", note, LONGEST_NOTE);
        }
    }

    /** Has everybody vote on all stories that wait, before they meet; it is over at that moment at the latest. */
    record OpenPrevote(Instant closesAt) implements PokerCommand {

        public OpenPrevote {
            closesAt = closesAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    record ClosePrevote() implements PokerCommand {}

    /** Settles, in one step, on what everybody proposed for these stories. */
    record AgreeProposed(List<UUID> storyIds) implements PokerCommand {

        public AgreeProposed {
            if (storyIds.isEmpty()
                    || storyIds.size() > Queue.MOST_STORIES
                    || storyIds.stream().anyMatch(Objects::isNull)) {
                throw Problem.VALIDATION_ERROR.on(
                        "story_ids", "must hold 1 to %d stories".formatted(Queue.MOST_STORIES));
            }
            storyIds = List.copyOf(storyIds);
        }
    }

    /** One story by itself; whoever names it may add it twice and has added it once. */
    record AddStory(
            @Nullable UUID id,
            @Nullable String ref,
            String title,
            @JsonUnwrapped StoryWords words) implements PokerCommand {

        public AddStory {
            id = id == null ? Ids.next() : id;
        }

        public NewStory story() {
            return NewStory.of(Objects.requireNonNull(id), ref, title, words);
        }
    }

    /** With {@code update} a story that is there already is called as it is called here; without it stays as it is. */
    record AddStories(List<NewStory> stories, @Nullable Boolean update) implements PokerCommand {

        public AddStories(List<NewStory> stories) {
            this(stories, null);
        }

        public AddStories {
            if (stories.isEmpty() || stories.stream().anyMatch(Objects::isNull)) {
                throw Problem.VALIDATION_ERROR.on("stories", "must hold stories");
            }
            stories = List.copyOf(stories);
        }
    }

    /** Name and reference become what is given. Of the rest what is absent stays, and an empty text takes away. */
    record EditStory(
            UUID storyId,
            @Nullable String ref,
            String title,
            @Nullable String description,
            @Nullable String url,
            @Nullable String storyType,
            @Nullable String priority)
            implements PokerCommand {

        public EditStory(UUID storyId, @Nullable String ref, String title) {
            this(storyId, ref, title, null, null, null, null);
        }

        public EditStory {
            title = NewStory.title(title);
            ref = NewStory.ref(ref);
            StoryDetails.NONE.changedBy(new StoryWords(description, url, storyType, priority));
        }

        StoryWords words() {
            return new StoryWords(description, url, storyType, priority);
        }
    }

    /** {@code to} is the place it has afterwards, counted from 0; beyond the end is the end. */
    record MoveStory(UUID storyId, int to) implements PokerCommand {

        public MoveStory {
            if (to < 0) {
                throw Problem.VALIDATION_ERROR.on("to", "must be at least 0");
            }
        }
    }

    record RemoveStory(UUID storyId) implements PokerCommand {}
}
