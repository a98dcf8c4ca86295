package plenum.activities.qa;

import static java.util.Collections.unmodifiableSortedMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.StoredJson;
import plenum.activities.board.Item;
import plenum.shared.Audience;

/**
 * Questions and answers as everyone sees them: {@code questions} by number and in {@code order}, as many as fit;
 * {@code more} are there. What is dismissed is counted for all to see.
 */
public record QaView(
        Type type,
        String stage,
        @Nullable Integer round,
        QaConfig terms,
        SortedMap<Integer, ShownQuestion> questions,
        List<Integer> order,
        int more,
        int live,
        int answered,
        int dismissed,
        int waiting,
        int voters,
        int eligibleCount,
        boolean closed) {

    private static final int MOST = 100;
    private static final int MOST_BYTES = 26 * 1024;

    /** What a question takes besides itself: its number, twice. */
    private static final int FRAME = 18;

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("qa")
        QA
    }

    static QaView of(QaState state, Crowd crowd, Audience audience) {
        var all = seen(state, audience);
        var questions = new TreeMap<Integer, ShownQuestion>();
        var order = new ArrayList<Integer>();
        int bytes = 0;
        for (var item : all) {
            var shown = ShownQuestion.of(state, item);
            bytes += FRAME + StoredJson.text(shown).getBytes(StandardCharsets.UTF_8).length;
            if (order.size() == MOST || bytes > MOST_BYTES) {
                break;
            }
            questions.put(item.number(), shown);
            order.add(item.number());
        }
        var outline = state.outline();
        return new QaView(
                Type.QA,
                outline.stage(),
                state.isBegun() ? outline.round() : null,
                state.form(),
                unmodifiableSortedMap(questions),
                List.copyOf(order),
                all.size() - order.size(),
                state.count(Question.State.LIVE) + state.count(Question.State.ANSWERING),
                state.count(Question.State.ANSWERED),
                state.count(Question.State.DISMISSED),
                state.count(Question.State.PENDING),
                state.people(),
                state.eligible(crowd),
                state.isSealed());
    }

    /** Those who asked with their names, as far as it is in view. */
    static Set<UUID> named(QaState state, Audience audience) {
        return seen(state, audience).stream()
                .limit(MOST)
                .map(item -> item.body().by())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whoever leads sees first what waits for them, and last what was dismissed. */
    private static List<Item<Question>> seen(QaState state, Audience audience) {
        if (audience == Audience.EVERYONE) {
            return state.shown().toList();
        }
        var all = new ArrayList<>(in(state, Question.State.PENDING));
        all.addAll(state.shown().toList());
        all.addAll(in(state, Question.State.DISMISSED));
        return all;
    }

    private static List<Item<Question>> in(QaState state, Question.State which) {
        return state.questions()
                .inOrder()
                .filter(one -> one.body().state() == which)
                .toList();
    }
}
