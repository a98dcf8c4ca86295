package plenum.activities.quiz;

/** Quizzes as they usually are. */
class QuizContractTest extends QuizContract {

    @Override
    QuizConfig quiz(QuizQuestions questions) {
        return new QuizConfig(
                questions, Scoring.ACCURACY_FIRST, BoardWhen.AFTER_EACH, 20, true, true, null, true, true);
    }
}
