package plenum.activities.poll;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import plenum.activities.ActivityType;
import plenum.activities.poll.PollCommand.Answer;
import plenum.activities.poll.PollCommand.Hide;
import plenum.activities.poll.PollCommand.NewRound;
import plenum.activities.poll.PollCommand.Retract;
import plenum.activities.poll.PollCommand.Show;
import plenum.activities.survey.Survey;
import plenum.activities.survey.SurveyContract;
import plenum.activities.survey.SurveyEvent;
import plenum.activities.survey.SurveyState;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The contract of activities for polls under some terms. */
abstract class PollContract extends SurveyContract<PollConfig, PollCommand, PollTally> {

    private static final List<String> MARKS = List.of("QQ1QQ", "QQ2QQ", "QQ3QQ", "QQ4QQ");

    private PollConfig poll(List<String> ids, int repeats) {
        var options = ids.stream()
                .map(id -> new PollOption(id, "🂡".repeat(repeats) + id, "#0b5f7d"))
                .toList();
        return new PollConfig(
                "🂡".repeat(2 * repeats), new PollOptions(options), PollConfig.Selection.MULTIPLE, 1, 2, true, terms());
    }

    private List<String> ids() {
        return IntStream.range(0, 10).mapToObj(i -> "option-" + i).toList();
    }

    @Override
    protected ActivityType<SurveyState<PollConfig, PollTally>, PollCommand, SurveyEvent> usualType() {
        return new Survey<>(new Poll(poll(ids(), 1)));
    }

    @Override
    protected ActivityType<SurveyState<PollConfig, PollTally>, PollCommand, SurveyEvent> wordyType() {
        return new Survey<>(new Poll(poll(ids(), 190)));
    }

    @Override
    protected ActivityType<SurveyState<PollConfig, PollTally>, PollCommand, SurveyEvent> markedType() {
        return new Survey<>(new Poll(poll(MARKS, 1)));
    }

    @Override
    protected List<String> secrets() {
        return MARKS;
    }

    @Override
    protected void cutKnown(ObjectNode view) {
        view.remove(List.of("options", "before"));
    }

    @Override
    protected PollCommand randomCommand(Random random, SurveyState<PollConfig, PollTally> state) {
        var round = someRound(random, state);
        var seq = 1 + random.nextInt(6);
        return switch (random.nextInt(20)) {
            case 0 -> new Show(random.nextBoolean());
            case 1 -> new Hide();
            case 2, 3 -> new NewRound(round);
            case 4, 5 -> new Retract(round, seq);
            default -> new Answer(round, seq, some(random, state));
        };
    }

    private static List<String> some(Random random, SurveyState<PollConfig, PollTally> state) {
        var ids = state.form().options().ids();
        var one = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(12)) {
            case 0 -> List.of();
            case 1 -> List.of(one, one);
            case 2 -> List.of("nothing");
            case 3, 4, 5 -> List.of(one, ids.get(random.nextInt(ids.size())));
            default -> List.of(one);
        };
    }

    @Override
    protected PollCommand firstAnswer(Random random, SurveyState<PollConfig, PollTally> state) {
        var ids = state.form().options().ids();
        return new Answer(1, 1, List.of(ids.get(random.nextInt(ids.size()))));
    }

    @Override
    protected PollCommand closing(SurveyState<PollConfig, PollTally> state) {
        return new Show(true);
    }

    @Override
    protected PollCommand disguised(PollCommand command, SurveyState<PollConfig, PollTally> state, int salt) {
        if (!(command instanceof Answer(int round, long seq, var chosen))) {
            return command;
        }
        var ids = state.form().options().ids();
        return new Answer(
                round,
                seq,
                chosen.stream()
                        .map(id -> ids.contains(id) ? ids.get((ids.indexOf(id) + salt) % ids.size()) : id)
                        .toList());
    }

    @Override
    protected Set<Problem> refusals() {
        return refusalsAnd(Problem.ANSWER_LOCKED);
    }
}
