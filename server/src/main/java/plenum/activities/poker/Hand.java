package plenum.activities.poker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.StoredJson;

/**
 * What one person has put on the table: a card and how sure they are of it, or none any more. {@code first} is the card
 * that lay there when all were turned, if it is another one since.
 */
public record Hand(
        long clientSeq,
        @Nullable String card,
        @Nullable Confidence confidence,
        @Nullable String first) {

    /** The answer as it is stored and as its owner sees it. */
    public record Choice(
            String card,
            @Nullable Confidence confidence,
            @Nullable String first) {}

    public Hand(long clientSeq, @Nullable String card) {
        this(clientSeq, card, null, null);
    }

    static Hand of(Ballot ballot) {
        if (ballot.choice() == null) {
            return new Hand(ballot.clientSeq(), null);
        }
        var choice = StoredJson.value(ballot.choice(), Choice.class);
        return new Hand(ballot.clientSeq(), choice.card(), choice.confidence(), choice.first());
    }

    Ballot ballot(UUID participant, int round) {
        return new Ballot(
                participant,
                round,
                clientSeq,
                card == null ? null : StoredJson.text(new Choice(card, confidence, first)));
    }

    /** The same card in a round that has shown nothing yet. */
    Hand fresh() {
        return new Hand(clientSeq, card, confidence, null);
    }

    /** Another card than the one everybody saw first. */
    boolean isChanged() {
        return first != null && !first.equals(card);
    }

    /** The card that lay there when all were turned. */
    @Nullable
    String atReveal() {
        return first == null ? card : first;
    }

    @Override
    public String toString() {
        return "Hand[clientSeq=%d]".formatted(clientSeq);
    }
}
