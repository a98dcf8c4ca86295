package plenum.activities.retro;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Typed;
import plenum.activities.board.Wording;

/** What can be asked of a retro. */
public sealed interface RetroCommand {

    /** Under an id that the device made, so that sending it again adds nothing. */
    record AddCard(UUID id, String column, String text) implements RetroCommand {

        public AddCard {
            Wording.id("id", id);
            text = Wording.text("text", text);
        }

        /** Says nothing of the card: commands turn up in logs. */
        @Override
        public String toString() {
            return "AddCard[" + id + "]";
        }
    }

    record EditCard(UUID id, String text) implements RetroCommand {

        public EditCard {
            text = Wording.text("text", text);
        }

        /** Says nothing of the card. */
        @Override
        public String toString() {
            return "EditCard[" + id + "]";
        }
    }

    /** Out of its group, if it is in one; with the id of a group all its cards are moved together. */
    record MoveCard(UUID id, String column) implements RetroCommand {}

    /** One's own is gone; one of somebody else is hidden and can be restored. */
    record RemoveCard(UUID id) implements RetroCommand {}

    record RestoreCard(UUID id) implements RetroCommand {}

    /** So many votes of one's own on this card; all one's votes together are one answer. */
    record SetVotes(int round, long clientSeq, UUID itemId, int votes) implements RetroCommand, Answer {

        public SetVotes {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
            Typed.between("votes", votes, 0, 20);
        }

        /** Says nothing of the choice. */
        @Override
        public String toString() {
            return "SetVotes[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record ClearVotes(int round, long clientSeq) implements RetroCommand, Answer {

        public ClearVotes {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
        }
    }

    /** To the stage after the one that is named, or to a later one. */
    record NextStage(RetroStage from, @Nullable RetroStage to) implements RetroCommand {}

    record PreviousStage(RetroStage from) implements RetroCommand {}

    /** Into the group that is named, else into a new one. */
    record Group(
            List<UUID> itemIds,
            @Nullable UUID groupId,
            @Nullable String title) implements RetroCommand {

        public Group {
            itemIds = List.copyOf(itemIds);
            title = Typed.line("title", title, Wording.LONGEST_TITLE);
        }
    }

    record RenameGroup(UUID groupId, String title) implements RetroCommand {

        public RenameGroup {
            title = Typed.needed("title", title, Wording.LONGEST_TITLE);
        }
    }

    record Ungroup(UUID groupId) implements RetroCommand {}

    /** Everybody talks about this card; about none in particular if absent. */
    record FocusCard(@Nullable UUID id) implements RetroCommand {}

    /** {@code owner_id} is somebody of the session, {@code owner} anybody's name; {@code due} a date or a sprint. */
    record AddAction(
            UUID id,
            String text,
            @Nullable UUID ownerId,
            @Nullable String owner,
            @Nullable String due) implements RetroCommand {

        public AddAction {
            Wording.id("id", id);
            text = Wording.action("text", text);
            owner = Wording.note("owner", owner);
            due = Wording.note("due", due);
        }
    }

    /** What is left out stays; an empty {@code owner} or {@code due} is none. */
    record EditAction(
            UUID id,
            @Nullable String text,
            @Nullable UUID ownerId,
            @Nullable String owner,
            @Nullable String due) implements RetroCommand {

        public EditAction {
            text = text == null ? null : Wording.action("text", text);
            owner = Wording.change("owner", owner);
            due = Wording.change("due", due);
        }
    }

    /** Done or dropped, or open again. */
    record CloseAction(UUID id, @Nullable Outcome outcome) implements RetroCommand {}

    /** What became of an action. */
    enum Outcome {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("done")
        DONE,
        @JsonProperty("dropped")
        DROPPED
    }
}
