package plenum.activities.survey;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.Outline;

/** A question, every time it was asked, and the answers of the last. Of anonymous ones none are left after the close. */
public record SurveyState<F extends Record, T>(
        F form, Terms terms, int fewest, SortedMap<Integer, Asked<T>> rounds, Answers<T> answers) {

    /** Why nothing of what came out may be seen yet. */
    public enum Held {
        @JsonProperty("quorum")
        QUORUM,
        @JsonProperty("few")
        FEW
    }

    static <F extends Record, T> SurveyState<F, T> fresh(F form, Kind<F, ?, T> kind) {
        return new SurveyState<>(
                form, kind.terms(form), kind.fewest(form), emptySortedMap(), Answers.none(kind.nothing(form)));
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
        var given = answers.ballots();
        return crowd.countWith(
                given.keySet(), one -> requireNonNull(given.get(one)).counts());
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
        return answered() < fewest ? Held.FEW : null;
    }

    /** Whether somebody who looks sees anything of what came out. */
    boolean isVisible() {
        var current = current();
        return current != null && current.shown() && held() == null;
    }

    SurveyState<F, T> with(Asked<T> round) {
        var more = new TreeMap<>(rounds);
        more.put(round.round(), round);
        return new SurveyState<>(form, terms, fewest, unmodifiableSortedMap(more), answers);
    }

    SurveyState<F, T> with(Answers<T> other) {
        return new SurveyState<>(form, terms, fewest, rounds, other);
    }

    SurveyState<F, T> reshaped(F other) {
        return new SurveyState<>(other, terms, fewest, rounds, answers);
    }

    /** Whoever looks on sees it now and then, so that no single answer can be seen to come. */
    boolean isLookedAt() {
        return fewest > 0;
    }

    /** Whether those who lead may see what has been said and put it in order: with all others, or once it is closed. */
    boolean mayBeTidied() {
        return current() != null && (isOpen() ? isVisible() : held() == null);
    }

    /** The rounds that may be spoken of: what came out was shown, and there is enough of it. */
    List<Asked<T>> told() {
        return rounds.values().stream().filter(this::mayBeTold).toList();
    }

    private boolean mayBeTold(Asked<T> one) {
        boolean enough = one.answered() >= terms.quorum() || one.overridden();
        return !one.isOpen() && one.shown() && enough && one.answered() >= fewest;
    }

    /** Says nothing of answers. */
    @Override
    public String toString() {
        return "SurveyState[rounds=%s, answers=%s]".formatted(rounds.values(), answers);
    }
}
