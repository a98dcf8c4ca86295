package plenum.activities.poker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.StoredJson;

/** What one person has put on the table: a card, or none any more. */
record Hand(long clientSeq, @Nullable String card) {

    /** The answer as it is stored and as its owner sees it. */
    public record Choice(String card) {}

    static Hand of(Ballot ballot) {
        var choice = ballot.choice();
        return new Hand(
                ballot.clientSeq(),
                choice == null ? null : StoredJson.value(choice, Choice.class).card());
    }

    Ballot ballot(UUID participant, int round) {
        return new Ballot(participant, round, clientSeq, card == null ? null : StoredJson.text(new Choice(card)));
    }

    @Override
    public String toString() {
        return "Hand[clientSeq=%d]".formatted(clientSeq);
    }
}
