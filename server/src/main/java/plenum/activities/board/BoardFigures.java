package plenum.activities.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;

/**
 * What came out of a board: all that is shown, most votes first and groups as one; equal votes share a rank. Who wrote it
 * is there where everybody may know.
 */
public record BoardFigures(
        boolean voted,
        int answeredCount,
        int eligibleCount,
        int dotsUsed,
        int dotsTotal,
        List<Topic> topics,
        List<Action> actions) {

    /** A group, or a card that is in none. */
    public record Topic(
            int rank,
            int dots,
            @Nullable String group,
            @Nullable String column,
            List<TopicCard> cards) {}

    /** One card. */
    public record TopicCard(
            UUID id, String text, int dots, @Nullable UUID author) {}

    static BoardFigures of(BoardState<?> state, int eligible, boolean forLeaders) {
        var anonymity = state.terms().anonymity();
        var named = anonymity == Anonymity.NAMED || (forLeaders && anonymity == Anonymity.FACILITATOR);
        var bare = new ArrayList<Topic>();
        var done = new HashSet<UUID>();
        state.shown().forEach(item -> {
            var group = item.body().group();
            if (group == null) {
                bare.add(new Topic(
                        0,
                        state.dotsOn(item.number()),
                        null,
                        item.body().column(),
                        List.of(entry(state, item, named))));
            } else if (done.add(group)) {
                bare.add(new Topic(
                        0,
                        state.dotsIn(group),
                        state.groups().get(group),
                        item.body().column(),
                        state.shown()
                                .filter(one -> group.equals(one.body().group()))
                                .map(one -> entry(state, one, named))
                                .toList()));
            }
        });
        return new BoardFigures(
                state.terms().steps().contains(Step.VOTE),
                state.people(),
                eligible,
                state.used(),
                eligible * state.terms().dotsPerPerson(),
                ranked(bare),
                state.actions());
    }

    private static TopicCard entry(BoardState<?> state, Item<Card> item, boolean named) {
        return new TopicCard(item.id(), item.body().text(), state.dotsOn(item.number()), named ? item.author() : null);
    }

    private static List<Topic> ranked(List<Topic> bare) {
        var sorted = bare.stream()
                .sorted(Comparator.comparing(Topic::dots).reversed())
                .toList();
        var ranked = new ArrayList<Topic>();
        for (var line : sorted) {
            int rank = ranked.isEmpty() || ranked.getLast().dots() != line.dots()
                    ? ranked.size() + 1
                    : ranked.getLast().rank();
            ranked.add(new Topic(rank, line.dots(), line.group(), line.column(), line.cards()));
        }
        return List.copyOf(ranked);
    }
}
