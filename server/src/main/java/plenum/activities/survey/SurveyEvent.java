package plenum.activities.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;

/** What happens to a question. */
public sealed interface SurveyEvent {

    record Opened(int round, Instant at) implements SurveyEvent {}

    /** {@code changed}: in place of an earlier answer. */
    record Answered(Ballot ballot, boolean changed) implements SurveyEvent {}

    record TakenBack(Ballot ballot) implements SurveyEvent {}

    /** Those who look on see anew what came out so far. */
    record Looked(int round, int answered, Instant at) implements SurveyEvent {}

    record Closed(int round, int answered, int eligible, boolean shows, Instant at) implements SurveyEvent {}

    /** The same round goes on. */
    record Reopened(int round) implements SurveyEvent {}

    record Shown(int round, boolean overridden, @Nullable UUID by) implements SurveyEvent {}

    record Hidden(int round) implements SurveyEvent {}

    /** Something that happens only to this kind of question. */
    record Changed(int round, OwnEvent what) implements SurveyEvent {}
}
