package plenum.activities.quiz;

import java.util.LinkedHashMap;
import java.util.Map;
import plenum.activities.Announcement;
import plenum.activities.Crowd;
import plenum.activities.Vocabulary;
import plenum.activities.quiz.QuizEvent.Answered;
import plenum.activities.quiz.QuizEvent.Called;
import plenum.activities.quiz.QuizEvent.Closed;
import plenum.activities.quiz.QuizEvent.Dropped;
import plenum.activities.quiz.QuizEvent.Finished;
import plenum.activities.quiz.QuizEvent.Judged;
import plenum.activities.quiz.QuizEvent.LeaderboardShown;
import plenum.activities.quiz.QuizEvent.LinedUp;
import plenum.activities.quiz.QuizEvent.Opened;
import plenum.activities.quiz.QuizEvent.Resumed;
import plenum.activities.quiz.QuizEvent.Skipped;
import plenum.activities.quiz.QuizEvent.SolutionShown;
import plenum.activities.quiz.QuizEvent.TimeAdded;

/** Tells everyone what has happened in a quiz: never an answer. */
record QuizNews(QuizState state, Crowd crowd) {

    static final Vocabulary WORDS = Vocabulary.of(
            QuizStage.class,
            "question_called",
            "voting_started",
            "vote_submitted",
            "question_extended",
            "buzzes_lined_up",
            "buzz_judged",
            "round_completed",
            "results_shown",
            "leaderboard_shown",
            "question_skipped",
            "question_dropped",
            "quiz_finished",
            "quiz_resumed");

    Announcement announce(QuizEvent event) {
        return switch (event) {
            case Called called -> {
                var data = round(called.round());
                data.put("question", called.question() + 1);
                data.put("opens_at", called.opensAt());
                yield new Announcement("question_called", data);
            }
            case Opened opened -> {
                var data = round(opened.round());
                data.put("opens_at", opened.opensAt());
                data.put("ends_at", opened.endsAt());
                yield new Announcement("voting_started", data);
            }
            case Answered answered -> {
                var data = round(answered.round());
                data.put("participant_id", answered.participant());
                data.put("changed", answered.changed());
                yield counted("vote_submitted", data);
            }
            case TimeAdded added -> {
                var data = round(added.round());
                data.put("ends_at", added.endsAt());
                yield new Announcement("question_extended", data);
            }
            case LinedUp made -> new Announcement("buzzes_lined_up", round(made.round()));
            case Judged judged -> {
                var data = round(judged.round());
                data.put("participant_id", judged.participant());
                data.put("right", judged.right());
                yield new Announcement("buzz_judged", data);
            }
            case Closed closed -> {
                var data = round(closed.round());
                data.put("outcome", "none");
                yield counted("round_completed", data);
            }
            case SolutionShown shown -> new Announcement("results_shown", round(shown.round()));
            case LeaderboardShown shown -> new Announcement("leaderboard_shown", round(shown.round()));
            case Skipped skipped -> new Announcement("question_skipped", round(skipped.round()));
            case Dropped dropped -> new Announcement("question_dropped", round(dropped.round()));
            case Finished _ -> new Announcement("quiz_finished", round(state.round()));
            case Resumed _ -> new Announcement("quiz_resumed", round(state.round()));
        };
    }

    private Announcement counted(String type, Map<String, Object> data) {
        data.put("answered_count", state.answers().size());
        data.put("eligible_count", state.eligible(crowd));
        return new Announcement(type, data);
    }

    private static Map<String, Object> round(int round) {
        var data = new LinkedHashMap<String, Object>();
        data.put("round", round);
        return data;
    }
}
