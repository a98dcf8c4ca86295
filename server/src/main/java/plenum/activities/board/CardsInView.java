package plenum.activities.board;

import static java.util.Collections.unmodifiableSortedMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import plenum.activities.StoredJson;

/** The first cards in order, as many as everybody can be sent at once; the others are counted and fetched by pages. */
final class CardsInView {

    static final int MOST = 100;
    private static final int MOST_BYTES = 18 * 1024;

    /** What a card takes besides itself: its number, twice, or the id of a group. */
    private static final int FRAME = 60;

    private final BoardState<?> state;
    private final boolean withAuthors;
    private final SortedMap<Integer, ShownCard> cards = new TreeMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final SortedMap<UUID, ShownGroup> groups = new TreeMap<>();
    private int bytes;

    private CardsInView(BoardState<?> state, boolean withAuthors) {
        this.state = state;
        this.withAuthors = withAuthors;
    }

    static CardsInView of(BoardState<?> state, List<Item<Card>> all, boolean withAuthors) {
        var view = new CardsInView(state, withAuthors);
        for (var item : all) {
            if (view.order.size() == MOST || !view.take(item)) {
                break;
            }
        }
        return view;
    }

    static CardsInView none(BoardState<?> state) {
        return new CardsInView(state, false);
    }

    /** As they are talked about: most votes first, and what is grouped together. */
    static List<Item<Card>> ordered(BoardState<?> state, List<Item<Card>> cards) {
        if (!state.isShown()) {
            return cards;
        }
        Map<UUID, Integer> sums = new HashMap<>();
        state.groups().keySet().forEach(group -> sums.put(group, state.dotsIn(group)));
        Function<Item<Card>, Integer> votes = item -> item.body().group() == null
                ? state.dotsOn(item.number())
                : sums.getOrDefault(item.body().group(), 0);
        return cards.stream()
                .sorted(Comparator.comparing(votes)
                        .reversed()
                        .thenComparing(item -> item.body().group() == null
                                ? ""
                                : item.body().group().toString())
                        .thenComparing(item -> -state.dotsOn(item.number()))
                        .thenComparing(Item::number))
                .toList();
    }

    private boolean take(Item<Card> item) {
        var card = ShownCard.of(state, item, withAuthors);
        var group = card.group();
        var seen = group == null || groups.containsKey(group) ? null : group(group);
        bytes += FRAME + size(card) + (seen == null ? 0 : FRAME + size(seen));
        if (bytes > MOST_BYTES) {
            return false;
        }
        if (group != null && seen != null) {
            groups.put(group, seen);
        }
        cards.put(item.number(), card);
        order.add(item.number());
        return true;
    }

    private ShownGroup group(UUID group) {
        int shown = (int) state.in(group).filter(one -> one.body().isShown()).count();
        return new ShownGroup(
                Objects.requireNonNull(state.groups().get(group), "a card is in a group that is not there"),
                shown,
                state.isShown() ? (Integer) state.dotsIn(group) : null);
    }

    private static int size(Object value) {
        return StoredJson.text(value).getBytes(StandardCharsets.UTF_8).length;
    }

    SortedMap<Integer, ShownCard> cards() {
        return unmodifiableSortedMap(cards);
    }

    List<Integer> order() {
        return List.copyOf(order);
    }

    SortedMap<UUID, ShownGroup> groups() {
        return unmodifiableSortedMap(groups);
    }
}
