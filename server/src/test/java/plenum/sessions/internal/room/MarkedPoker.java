package plenum.sessions.internal.room;

import java.math.BigDecimal;
import java.util.List;
import plenum.activities.poker.Card;
import plenum.activities.poker.Deck;
import plenum.activities.poker.Poker;
import plenum.activities.poker.PokerState;

/** Poker with cards whose keys occur nowhere else, so that a card which got out can be found in any text. */
final class MarkedPoker extends Poker {

    static final String MARK = "sealed";

    static final Deck DECK =
            new Deck("marked", List.of(number(1), number(2), number(3), number(5), number(8), number(13), coffee()));

    @Override
    public PokerState fresh() {
        return PokerState.fresh(DECK);
    }

    private static Card number(int value) {
        return new Card(MARK + value, MARK + value, Card.Kind.NUMERIC, BigDecimal.valueOf(value));
    }

    private static Card coffee() {
        return new Card(MARK + "C", MARK + "C", Card.Kind.BREAK, null);
    }
}
