package plenum.activities.survey;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.Outline;

/** A question, every time it was asked, and the answers of the last. Of anonymous ones none are left after the close. */
public record SurveyState<F extends Record, T>(
        F form, Terms terms, SortedMap<Integer, Asked<T>> rounds, Answers<T> answers) {

    /** Fewer anonymous answers would tell too much of each. */
    static final int FEWEST = 4;

    /** Why nothing of what came out may be seen yet. */
    public enum Held {
        @JsonProperty("quorum")
        QUORUM,
        @JsonProperty("few")
        FEW
    }

    static <F extends Record, T> SurveyState<F, T> fresh(F form, Terms terms, T nothing) {
        return new SurveyState<>(form, terms, emptySortedMap(), Answers.none(nothing));
    }

    @Nullable
    Asked<T> current() {
        return rounds.isEmpty() ? null : last();
    }

    Asked<T> last() {
        return rounds.lastEntry().getValue();
    }

    int round() {
        return rounds.isEmpty() ? 0 : rounds.lastKey();
    }

    SurveyStage stage() {
        var current = current();
        if (current == null) {
            return SurveyStage.WAITING;
        }
        if (current.isOpen()) {
            return SurveyStage.OPEN;
        }
        return current.shown() ? SurveyStage.SHOWN : SurveyStage.CLOSED;
    }

    boolean isOpen() {
        return stage() == SurveyStage.OPEN;
    }

    Outline outline() {
        return new Outline(stage().word(), stage().phase(), round());
    }

    /** How many answers count. */
    int answered() {
        var current = current();
        if (current == null) {
            return 0;
        }
        return current.isOpen() ? answers.counted() : current.answered();
    }

    /** Those who could answer, and those who did and are gone. */
    int eligible(Crowd crowd) {
        var current = current();
        if (current != null && !current.isOpen()) {
            return current.eligible();
        }
        var able = crowd.eligible();
        return able.size()
                + (int) answers.ballots().values().stream()
                        .filter(ballot -> ballot.counts() && !able.contains(ballot.participant()))
                        .count();
    }

    boolean lacks(int quorum) {
        var current = current();
        return answered() < quorum && (current == null || !current.overridden());
    }

    @Nullable
    Held held() {
        if (lacks(terms.quorum())) {
            return Held.QUORUM;
        }
        return terms.isAnonymous() && answered() < FEWEST ? Held.FEW : null;
    }

    /** Whether somebody who looks sees anything of what came out. */
    boolean isVisible() {
        var current = current();
        return current != null && current.shown() && held() == null;
    }

    SurveyState<F, T> with(Asked<T> round) {
        var more = new TreeMap<>(rounds);
        more.put(round.round(), round);
        return new SurveyState<>(form, terms, unmodifiableSortedMap(more), answers);
    }

    SurveyState<F, T> with(Answers<T> other) {
        return new SurveyState<>(form, terms, rounds, other);
    }

    /** The rounds that may be spoken of: what came out was shown, and there is enough of it. */
    List<Asked<T>> told() {
        return rounds.values().stream().filter(this::mayBeTold).toList();
    }

    private boolean mayBeTold(Asked<T> one) {
        boolean enough = one.answered() >= terms.quorum() || one.overridden();
        return !one.isOpen() && one.shown() && enough && !(terms.isAnonymous() && one.answered() < FEWEST);
    }

    /** Says nothing of answers. */
    @Override
    public String toString() {
        return "SurveyState[rounds=%s, answers=%s]".formatted(rounds.values(), answers);
    }
}
