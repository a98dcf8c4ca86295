package plenum.activities.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person wrote on a board, as only they see it; from the close of an anonymous board on nobody knows. */
public record BoardOwn(List<OwnCard> cards) {

    /** One of one's own. */
    public record OwnCard(
            UUID id, int number, String text, @Nullable String column, Card.Standing standing) {}

    static @Nullable BoardOwn of(BoardState<?> state, UUID person) {
        var cards = state.items()
                .of(person)
                .map(item -> new OwnCard(
                        item.id(),
                        item.number(),
                        item.body().text(),
                        item.body().column(),
                        item.body().standing()))
                .toList();
        return cards.isEmpty() ? null : new BoardOwn(cards);
    }
}
