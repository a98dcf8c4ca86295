package plenum.activities.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.activities.Announcement;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Vocabulary;
import plenum.activities.survey.SurveyEvent.Answered;
import plenum.activities.survey.SurveyEvent.Changed;
import plenum.activities.survey.SurveyEvent.Closed;
import plenum.activities.survey.SurveyEvent.Hidden;
import plenum.activities.survey.SurveyEvent.Looked;
import plenum.activities.survey.SurveyEvent.Opened;
import plenum.activities.survey.SurveyEvent.Reopened;
import plenum.activities.survey.SurveyEvent.Shown;
import plenum.activities.survey.SurveyEvent.TakenBack;

/** Tells what has happened to a question, to everyone: never an answer, and no name where nobody has one. */
record SurveyNews(SurveyState<?, ?> state, Crowd crowd) {

    static final Vocabulary WORDS = Vocabulary.of(
            SurveyStage.class,
            "voting_started",
            "vote_submitted",
            "vote_retracted",
            "results_updated",
            "round_completed",
            "results_shown",
            "results_hidden");

    Announcement announce(SurveyEvent event) {
        return switch (event) {
            case Opened opened -> new Announcement("voting_started", Map.of("round", opened.round()));
            case Answered answered -> {
                var data = of(answered.ballot());
                data.put("changed", answered.changed());
                yield counted("vote_submitted", data);
            }
            case TakenBack back -> counted("vote_retracted", of(back.ballot()));
            case Looked looked -> counted("results_updated", round(looked.round()));
            case Closed closed -> {
                var data = round(closed.round());
                data.put("outcome", "none");
                yield counted("round_completed", data);
            }
            case Reopened reopened -> counted("voting_started", round(reopened.round()));
            case Shown shown -> {
                var data = round(shown.round());
                if (shown.overridden()) {
                    data.put("overridden", true);
                }
                put(data, "shown_by", shown.by());
                yield new Announcement("results_shown", data);
            }
            case Hidden hidden -> new Announcement("results_hidden", round(hidden.round()));
            case Changed(int round, var what) -> what.announcement(round);
        };
    }

    private Announcement counted(String type, Map<String, Object> data) {
        data.put("answered_count", state.answered());
        data.put("eligible_count", state.eligible(crowd));
        return new Announcement(type, data);
    }

    private Map<String, Object> of(Ballot ballot) {
        var data = round(ballot.round());
        if (!state.terms().isAnonymous()) {
            data.put("participant_id", ballot.participant());
        }
        return data;
    }

    private static Map<String, Object> round(int round) {
        var data = new LinkedHashMap<String, Object>();
        data.put("round", round);
        return data;
    }

    private static void put(Map<String, Object> data, String field, @Nullable Object value) {
        if (value != null) {
            data.put(field, value);
        }
    }
}
