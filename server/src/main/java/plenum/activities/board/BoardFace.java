package plenum.activities.board;

import static java.util.Collections.unmodifiableSortedMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;
import plenum.activities.Crowd;
import plenum.activities.StoredJson;
import plenum.shared.Audience;

/**
 * What all kinds of boards show in the same way. {@code cards} are by number and {@code order} says in which order they
 * stand; {@code more} are there that did not fit. As long as people write unseen there are {@code counts} only, by
 * column. {@code waiting} and {@code hidden} count what is not shown to all.
 */
public record BoardFace(
        Step step,
        @Nullable Integer round,
        BoardTerms terms,
        @Nullable Instant stepEndsAt,
        int itemCount,
        SortedMap<String, Integer> counts,
        SortedMap<Integer, ShownCard> cards,
        List<Integer> order,
        int more,
        SortedMap<UUID, ShownGroup> groups,
        int waiting,
        int hidden,
        @Nullable Integer focus,
        int answeredCount,
        int eligibleCount,
        int dotsUsed,
        int dotsTotal,
        List<Action> actions,
        int moreActions,
        boolean closed) {

    private static final int MOST_BYTES_OF_ACTIONS = 5 * 1024;

    static BoardFace of(BoardState<?> state, Crowd crowd, Audience audience) {
        var seen = state.isHidden() ? List.<Item<Card>>of() : seen(state, audience);
        var view = seen.isEmpty()
                ? CardsInView.none(state)
                : CardsInView.of(state, CardsInView.ordered(state, seen), knowsAuthors(state, audience));
        var actions = newest(state.actions());
        int eligible = state.eligible(crowd);
        return new BoardFace(
                state.step(),
                state.isBegun() ? state.round() : null,
                state.terms(),
                state.course().stepEndsAt(),
                state.items().size(),
                counts(state),
                view.cards(),
                view.order(),
                seen.size() - view.order().size(),
                view.groups(),
                count(state, Card.Standing.WAITING),
                count(state, Card.Standing.HIDDEN),
                state.course().focus(),
                state.people(),
                eligible,
                state.used(),
                eligible * state.terms().dotsPerPerson(),
                actions,
                state.actions().size() - actions.size(),
                state.isSealed());
    }

    /** Those whose names are to be known with it: who wrote what, where that may be known, and who does what. */
    static Set<UUID> named(BoardState<?> state, Audience audience) {
        var people = new HashSet<UUID>();
        state.actions().stream().map(Action::ownerId).filter(Objects::nonNull).forEach(people::add);
        if (knowsAuthors(state, audience) && !state.isHidden()) {
            CardsInView.of(state, CardsInView.ordered(state, seen(state, audience)), true).cards().values().stream()
                    .map(ShownCard::author)
                    .filter(Objects::nonNull)
                    .forEach(people::add);
        }
        return people;
    }

    /** What waits or is hidden comes first for whoever leads, as something is to be done with it. */
    private static List<Item<Card>> seen(BoardState<?> state, Audience audience) {
        var shown = state.shown().toList();
        if (audience == Audience.EVERYONE) {
            return shown;
        }
        var all = new ArrayList<>(state.inOrder()
                .filter(item -> !item.body().isShown())
                .limit(CardsInView.MOST / 4)
                .toList());
        all.addAll(shown);
        return all;
    }

    private static boolean knowsAuthors(BoardState<?> state, Audience audience) {
        return state.terms().anonymity() == Anonymity.NAMED
                || (state.terms().anonymity() == Anonymity.FACILITATOR && audience == Audience.FACILITATOR);
    }

    private static SortedMap<String, Integer> counts(BoardState<?> state) {
        var counts = new TreeMap<String, Integer>();
        state.items().shuffled().forEach(item -> {
            if (item.body().column() != null) {
                counts.merge(item.body().column(), 1, Integer::sum);
            }
        });
        return unmodifiableSortedMap(counts);
    }

    private static int count(BoardState<?> state, Card.Standing standing) {
        return (int) state.items()
                .shuffled()
                .filter(item -> item.body().standing() == standing)
                .count();
    }

    /** The last ones that fit, in order. */
    private static List<Action> newest(List<Action> all) {
        int bytes = 0;
        int from = all.size();
        while (from > 0) {
            bytes += 1 + StoredJson.text(all.get(from - 1)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES_OF_ACTIONS) {
                break;
            }
            from--;
        }
        return List.copyOf(all.subList(from, all.size()));
    }
}
