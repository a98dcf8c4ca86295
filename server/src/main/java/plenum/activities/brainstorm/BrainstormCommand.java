package plenum.activities.brainstorm;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Typed;
import plenum.activities.board.Wording;

/** What can be asked of a brainstorm. */
public sealed interface BrainstormCommand {

    /** Under an id that the device made, so that sending it again adds nothing. */
    record AddIdea(UUID id, String text) implements BrainstormCommand {

        public AddIdea {
            Wording.id("id", id);
            text = Wording.text("text", text);
        }

        /** Says nothing of the idea: commands turn up in logs. */
        @Override
        public String toString() {
            return "AddIdea[" + id + "]";
        }
    }

    record EditIdea(UUID id, String text) implements BrainstormCommand {

        public EditIdea {
            text = Wording.text("text", text);
        }

        /** Says nothing of the idea. */
        @Override
        public String toString() {
            return "EditIdea[" + id + "]";
        }
    }

    record RemoveIdea(UUID id) implements BrainstormCommand {}

    /** So many dots of one's own on this idea; all one's dots together are one answer. */
    record SetDots(int round, long clientSeq, UUID itemId, int dots) implements BrainstormCommand, Answer {

        public SetDots {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
            Typed.between("dots", dots, 0, 20);
        }

        /** Says nothing of the choice. */
        @Override
        public String toString() {
            return "SetDots[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record ClearDots(int round, long clientSeq) implements BrainstormCommand, Answer {

        public ClearDots {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
        }
    }

    /** To the stage after the one that is named, or to a later one. */
    record NextStage(BrainstormStage from, @Nullable BrainstormStage to) implements BrainstormCommand {}

    record PreviousStage(BrainstormStage from) implements BrainstormCommand {}

    /** Into the group that is named, else into a new one. */
    record Group(
            List<UUID> itemIds,
            @Nullable UUID groupId,
            @Nullable String title) implements BrainstormCommand {

        public Group {
            itemIds = List.copyOf(itemIds);
            title = Typed.line("title", title, Wording.LONGEST_TITLE);
        }
    }

    record RenameGroup(UUID groupId, String title) implements BrainstormCommand {

        public RenameGroup {
            title = Typed.needed("title", title, Wording.LONGEST_TITLE);
        }
    }

    record Ungroup(UUID groupId) implements BrainstormCommand {}

    record Hide(UUID id) implements BrainstormCommand {}

    /** Shows what waited for it, or was hidden. */
    record Approve(UUID id) implements BrainstormCommand {}
}
