package plenum.activities.rating;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import plenum.activities.ActivityType;
import plenum.activities.rating.RatingCommand.Answer;
import plenum.activities.rating.RatingCommand.Hide;
import plenum.activities.rating.RatingCommand.NewRound;
import plenum.activities.rating.RatingCommand.Retract;
import plenum.activities.rating.RatingCommand.Show;
import plenum.activities.survey.Survey;
import plenum.activities.survey.SurveyContract;
import plenum.activities.survey.SurveyEvent;
import plenum.activities.survey.SurveyState;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The contract of activities for ratings under some terms. */
abstract class RatingContract extends SurveyContract<RatingConfig, RatingCommand, RatingTally> {

    private static final List<String> MARKS = List.of("QQ1QQ", "QQ2QQ", "QQ3QQ", "QQ4QQ");

    private Survey<RatingConfig, RatingCommand, RatingTally> rating(List<String> ids, int repeats) {
        var items = ids.stream()
                .map(id -> new RatingItem(id, "🂡".repeat(repeats) + id))
                .toList();
        return new Survey<>(new Rating(new RatingConfig(new RatingItems(items), -5, 5, "less", "more", true, terms())));
    }

    private static List<String> ids() {
        return IntStream.range(0, 10).mapToObj(i -> "item-" + i).toList();
    }

    @Override
    protected ActivityType<SurveyState<RatingConfig, RatingTally>, RatingCommand, SurveyEvent> usualType() {
        return rating(ids(), 1);
    }

    @Override
    protected ActivityType<SurveyState<RatingConfig, RatingTally>, RatingCommand, SurveyEvent> wordyType() {
        return rating(ids(), 190);
    }

    @Override
    protected ActivityType<SurveyState<RatingConfig, RatingTally>, RatingCommand, SurveyEvent> markedType() {
        return rating(MARKS, 1);
    }

    @Override
    protected List<String> secrets() {
        return MARKS;
    }

    @Override
    protected void cutKnown(ObjectNode view) {
        view.remove(List.of("items", "before"));
    }

    @Override
    protected RatingCommand randomCommand(Random random, SurveyState<RatingConfig, RatingTally> state) {
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

    private static SortedMap<String, Integer> some(Random random, SurveyState<RatingConfig, RatingTally> state) {
        var values = new TreeMap<String, Integer>();
        state.form().items().ids().forEach(id -> {
            if (random.nextInt(4) > 0) {
                values.put(id, random.nextInt(11) - 5);
            }
        });
        if (random.nextInt(12) == 0) {
            values.put("nothing", 1);
        }
        if (random.nextInt(12) == 0) {
            values.put(state.form().items().ids().getFirst(), 6);
        }
        return values;
    }

    @Override
    protected RatingCommand firstAnswer(Random random, SurveyState<RatingConfig, RatingTally> state) {
        var values = new TreeMap<String, Integer>();
        state.form().items().ids().forEach(id -> values.put(id, random.nextInt(11) - 5));
        return new Answer(1, 1, values);
    }

    @Override
    protected RatingCommand closing(SurveyState<RatingConfig, RatingTally> state) {
        return new Show(true);
    }

    @Override
    protected RatingCommand disguised(RatingCommand command, SurveyState<RatingConfig, RatingTally> state, int salt) {
        if (!(command instanceof Answer(int round, long seq, var values))) {
            return command;
        }
        var others = new TreeMap<String, Integer>();
        values.forEach((id, value) -> others.put(id, value > 5 ? value : (value + 5 + salt) % 11 - 5));
        return new Answer(round, seq, others);
    }

    @Override
    protected Set<Problem> refusals() {
        return refusalsAnd();
    }
}
