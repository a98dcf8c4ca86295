package plenum.activities.qa;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.Outline;
import plenum.activities.Outline.Phase;
import plenum.activities.board.Dots;
import plenum.activities.board.Item;
import plenum.activities.board.Items;

/** All questions and the votes for them; {@code gate}: questions may be asked. */
public record QaState(
        QaConfig form,
        @Nullable Instant openedAt,
        boolean gate,
        Items<Question> questions,
        Dots votes,
        @Nullable Ending ending) {

    /** What all votes came to, by the numbers of questions. */
    public record Ending(Instant at, int people, int eligible, SortedMap<Integer, Integer> totals) {}

    static QaState fresh(QaConfig form) {
        return new QaState(form, null, false, Items.none(), Dots.NONE, null);
    }

    boolean isBegun() {
        return openedAt != null;
    }

    boolean isSealed() {
        return ending != null;
    }

    boolean isAnonymous() {
        return form.author() != QaConfig.Asker.NAMED;
    }

    Outline outline() {
        if (!isBegun()) {
            return new Outline("waiting", Phase.WAITING, 0);
        }
        return new Outline(gate ? "open" : "closed", isSealed() ? Phase.RESULTS : Phase.VOTING, 1);
    }

    int people() {
        return ending == null ? votes.people() : ending.people();
    }

    int eligible(Crowd crowd) {
        if (ending != null) {
            return ending.eligible();
        }
        var given = votes.ballots();
        return crowd.countWith(
                given.keySet(), one -> requireNonNull(given.get(one)).counts());
    }

    int votesFor(Item<Question> question) {
        return ending == null ? votes.on(question.number()) : ending.totals().getOrDefault(question.number(), 0);
    }

    int count(Question.State state) {
        return (int)
                questions.shuffled().filter(one -> one.body().state() == state).count();
    }

    /** What everybody may see: what is answered now, what is pinned, what is open, and what has been answered. */
    Stream<Item<Question>> shown() {
        return questions.inOrder().filter(one -> one.body().state().isShown()).sorted(order());
    }

    private Comparator<Item<Question>> order() {
        Comparator<Item<Question>> first = Comparator.comparing(one -> rank(one.body()));
        return form.sort() == QaConfig.Sort.NEWEST
                ? first.thenComparing(Comparator.<Item<Question>, Integer>comparing(Item::place)
                        .reversed())
                : first.thenComparing(Comparator.comparing(this::votesFor).reversed())
                        .thenComparing(Item::place);
    }

    private static int rank(Question question) {
        return switch (question.state()) {
            case ANSWERING -> 0;
            case ANSWERED -> 3;
            default -> question.pinned() ? 1 : 2;
        };
    }

    QaState with(Items<Question> other) {
        return new QaState(form, openedAt, gate, other, votes, ending);
    }

    QaState with(Dots other) {
        return new QaState(form, openedAt, gate, questions, other, ending);
    }

    QaState begun(Instant at) {
        return new QaState(form, at, true, questions, votes, null);
    }

    QaState gated(boolean open) {
        return new QaState(form, openedAt, open, questions, votes, ending);
    }

    QaState ending(@Nullable Ending end) {
        return new QaState(form, openedAt, end == null, questions, votes, end);
    }

    /** Says nothing of what was asked, nor who wants to know. */
    @Override
    public String toString() {
        return "QaState[%s, votes=%s]".formatted(questions, votes);
    }
}
