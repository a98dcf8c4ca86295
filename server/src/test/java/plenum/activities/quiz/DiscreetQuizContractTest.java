package plenum.activities.quiz;

/** Quizzes without ranks in which answers stay. */
class DiscreetQuizContractTest extends QuizContract {

    @Override
    QuizConfig quiz(QuizQuestions questions) {
        return new QuizConfig(questions, Scoring.CLASSIC, BoardWhen.OFF, 3, false, false, 5, true, false);
    }

    /** Whether somebody says the same again makes a difference here, to nobody else; so the disguise keeps that. */
    @Override
    protected QuizCommand disguised(QuizCommand command, QuizState state, int salt) {
        return super.disguised(command, state, 1);
    }
}
