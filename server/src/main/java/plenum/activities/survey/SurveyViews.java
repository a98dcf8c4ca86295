package plenum.activities.survey;

import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;
import plenum.activities.Crowd;
import plenum.shared.Audience;

/** What may be seen of a question now, by whom. */
record SurveyViews<F extends Record, T>(Kind<F, ?, T> kind, SurveyState<F, T> state) {

    Object view(Crowd crowd, Audience audience) {
        var visible = state.isVisible();
        return kind.view(
                state.form(),
                SurveyFace.of(state, crowd, audience),
                new Kind.Outcome<>(
                        visible ? found() : null,
                        visible ? before() : null,
                        visible && mayName(audience) ? named() : null,
                        audience == Audience.FACILITATOR && state.mayBeTidied() ? counted() : null));
    }

    /** What those who look on have seen last, or what has been said by now. */
    private @Nullable T found() {
        return state.isOpen() && !state.isLookedAt()
                ? state.answers().tally()
                : state.last().tally();
    }

    /** What has been said by now. */
    T counted() {
        return state.isOpen() ? state.answers().tally() : state.last().tallied();
    }

    /** What came out the last time it was asked and shown, to see what moved. */
    private @Nullable T before() {
        return state.told().stream()
                .filter(one -> one.round() < state.round())
                .reduce((one, other) -> other)
                .map(Asked::tally)
                .orElse(null);
    }

    private boolean mayName(Audience audience) {
        return state.terms().anonymity() == Anonymity.NAMED
                || (state.terms().anonymity() == Anonymity.FACILITATOR && audience == Audience.FACILITATOR);
    }

    private @Nullable SortedMap<UUID, String> named() {
        return state.answered() > Kind.MOST_NAMED ? null : state.answers().said();
    }

    /** Each after the own answer: what is on view for nobody else yet. */
    @Nullable
    Object own(UUID person) {
        var sees = state.isOpen()
                && !state.last().shown()
                && state.terms().showResults() == Terms.ShowResults.AFTER_ANSWER
                && state.held() == null
                && state.answers().has(person);
        return sees ? kind.result(state.form(), state.answers().tally()) : null;
    }
}
