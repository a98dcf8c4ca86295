package plenum.activities.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card as it is shown; {@code author} where names may be known, {@code dots} once they are counted for all to see. */
public record ShownCard(
        UUID id,
        int number,
        String text,
        @Nullable String column,
        @Nullable UUID group,
        @Nullable UUID author,
        @Nullable Integer dots,
        Card.@Nullable Standing standing) {

    static ShownCard of(BoardState<?> state, Item<Card> item, boolean withAuthor) {
        var card = item.body();
        return new ShownCard(
                item.id(),
                item.number(),
                card.text(),
                card.column(),
                card.group(),
                withAuthor ? item.author() : null,
                state.isShown() && card.isShown() ? (Integer) state.dotsOn(item.number()) : null,
                card.isShown() ? null : card.standing());
    }
}
