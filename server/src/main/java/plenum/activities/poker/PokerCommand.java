package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Line;
import plenum.shared.Problem;

/** What can be asked of planning poker. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PokerCommand.Start.class, name = "start"),
    @JsonSubTypes.Type(value = PokerCommand.Vote.class, name = "vote"),
    @JsonSubTypes.Type(value = PokerCommand.Retract.class, name = "retract"),
    @JsonSubTypes.Type(value = PokerCommand.Reveal.class, name = "reveal"),
    @JsonSubTypes.Type(value = PokerCommand.Revote.class, name = "revote"),
    @JsonSubTypes.Type(value = PokerCommand.Reset.class, name = "reset"),
})
public sealed interface PokerCommand {

    /** Opens a round for a new question. */
    record Start(@Nullable String topic) implements PokerCommand {

        static final int LONGEST_TOPIC = 200;

        public Start {
            topic = Line.of(topic);
            if (topic != null && Line.length(topic) > LONGEST_TOPIC) {
                throw Problem.VALIDATION_ERROR.on("topic", "must have at most " + LONGEST_TOPIC + " characters");
            }
        }
    }

    record Vote(int round, long clientSeq, String card) implements PokerCommand, Answer {

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

    record Reveal(int round) implements PokerCommand {

        public Reveal {
            atLeastOne("round", round);
        }
    }

    /** Asks the same question again after its result. */
    record Revote(int round) implements PokerCommand {

        public Revote {
            atLeastOne("round", round);
        }
    }

    /** Asks the same question again before anything was shown. */
    record Reset(int round) implements PokerCommand {

        public Reset {
            atLeastOne("round", round);
        }
    }

    private static void atLeastOne(String field, long value) {
        if (value < 1) {
            throw Problem.VALIDATION_ERROR.on(field, "must be at least 1");
        }
    }
}
