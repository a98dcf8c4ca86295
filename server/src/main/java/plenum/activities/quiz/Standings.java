package plenum.activities.quiz;

import static java.util.Collections.unmodifiableList;
import static java.util.Collections.unmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has how many points after all rounds that count, best first. */
record Standings(List<UUID> order, Map<UUID, Place> places) {

    static final Standings EMPTY = new Standings(List.of(), Map.of());

    static Standings of(QuizConfig quiz, Collection<Asked> rounds) {
        var standings = EMPTY;
        for (var round : rounds) {
            standings = round.counts() ? standings.plus(quiz.question(round.question()), round) : standings;
        }
        return standings;
    }

    /** After one more round that counts. */
    Standings plus(Question question, Asked round) {
        var marks = Objects.requireNonNull(round.marks());
        var later = new HashMap<UUID, Place>();
        places.forEach((who, place) -> later.put(who, after(place, question, marks.get(who))));
        marks.forEach((who, mark) -> later.computeIfAbsent(who, _ -> after(Place.NONE, question, mark)));
        return ranked(later);
    }

    private static Place after(Place place, Question question, @Nullable Mark mark) {
        boolean right = question.isScored() && mark != null && mark.isRight();
        int gained = mark == null ? 0 : mark.points();
        return new Place(
                0,
                place.rank() == 0 ? null : (Integer) place.rank(),
                place.points() + gained,
                gained,
                place.right() + (right ? 1 : 0),
                streak(place, question, right));
    }

    /** Only one can win a buzz, so nobody loses a streak over it; nor over what gives no points. */
    private static int streak(Place place, Question question, boolean right) {
        if (!question.isScored() || question.kind() == QuestionKind.BUZZER) {
            return place.streak();
        }
        return right ? place.streak() + 1 : 0;
    }

    /** Equal points share a rank: 1, 2, 2, 4. */
    private static Standings ranked(Map<UUID, Place> places) {
        var order = new ArrayList<>(places.entrySet());
        order.sort(Comparator.<Map.Entry<UUID, Place>, Integer>comparing(
                        one -> one.getValue().points())
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()));
        var ranked = new HashMap<UUID, Place>();
        Place above = null;
        for (int index = 0; index < order.size(); index++) {
            var one = order.get(index).getValue();
            int rank = above != null && above.points() == one.points() ? above.rank() : index + 1;
            above = one.at(rank);
            ranked.put(order.get(index).getKey(), above);
        }
        return new Standings(
                unmodifiableList(order.stream().map(Map.Entry::getKey).toList()), unmodifiableMap(ranked));
    }

    @Nullable
    Place of(UUID person) {
        return places.get(person);
    }

    /** Says nothing of points. */
    @Override
    public String toString() {
        return "Standings[%d]".formatted(order.size());
    }
}
