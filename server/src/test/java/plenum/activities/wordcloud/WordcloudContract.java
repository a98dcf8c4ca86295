package plenum.activities.wordcloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import plenum.activities.ActivityType;
import plenum.activities.survey.Survey;
import plenum.activities.survey.SurveyContract;
import plenum.activities.survey.SurveyEvent;
import plenum.activities.survey.SurveyState;
import plenum.activities.wordcloud.WordcloudCommand.Answer;
import plenum.activities.wordcloud.WordcloudCommand.Approve;
import plenum.activities.wordcloud.WordcloudCommand.Freeze;
import plenum.activities.wordcloud.WordcloudCommand.Hide;
import plenum.activities.wordcloud.WordcloudCommand.Merge;
import plenum.activities.wordcloud.WordcloudCommand.MuteAuthor;
import plenum.activities.wordcloud.WordcloudCommand.NewRound;
import plenum.activities.wordcloud.WordcloudCommand.Reject;
import plenum.activities.wordcloud.WordcloudCommand.Retract;
import plenum.activities.wordcloud.WordcloudCommand.Show;
import plenum.activities.wordcloud.WordcloudCommand.Unfreeze;
import plenum.activities.wordcloud.WordcloudCommand.Unmerge;
import plenum.activities.wordcloud.WordcloudCommand.Unmute;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The contract of activities for word clouds under some terms. */
abstract class WordcloudContract extends SurveyContract<Cloud, WordcloudCommand, WordTally> {

    private static final List<String> FEW = List.of("team", "teams", "sprint", "scheisse", "fun", "clarity", "k8s");
    private static final List<String> MARKS = List.of("qqoneqq", "qqtwoqq", "qqthreeqq", "qqfourqq");

    private List<String> vocabulary = FEW;

    abstract WordcloudConfig.Moderating moderation();

    private Survey<Cloud, WordcloudCommand, WordTally> cloud(String prompt, int longest) {
        var usual = WordcloudConfig.EXAMPLE;
        return new Survey<>(new Wordcloud(new WordcloudConfig(
                prompt,
                3,
                longest,
                3,
                moderation(),
                usual.blocked(),
                usual.allowed(),
                usual.merge(),
                usual.glossary(),
                1,
                0,
                150,
                "en",
                terms())));
    }

    @Override
    protected ActivityType<SurveyState<Cloud, WordTally>, WordcloudCommand, SurveyEvent> usualType() {
        return cloud("What?", 30);
    }

    @Override
    protected ActivityType<SurveyState<Cloud, WordTally>, WordcloudCommand, SurveyEvent> wordyType() {
        vocabulary = IntStream.range(0, 900)
                .mapToObj(i -> "🂡".repeat(40) + "word" + i)
                .toList();
        return cloud("🂡".repeat(290), 50);
    }

    @Override
    protected ActivityType<SurveyState<Cloud, WordTally>, WordcloudCommand, SurveyEvent> markedType() {
        vocabulary = MARKS;
        return type();
    }

    @Override
    protected List<String> secrets() {
        return MARKS;
    }

    /** The words of an earlier round may have been merged, or rejected, or hidden: nobody sees that either before it is shown. */
    @Override
    protected void cutKnown(ObjectNode view) {
        // There are no choices to offer, and nothing of an earlier round is in the view.
    }

    @Override
    protected WordcloudCommand randomCommand(Random random, SurveyState<Cloud, WordTally> state) {
        var round = someRound(random, state);
        var seq = 1 + random.nextInt(6);
        return switch (random.nextInt(36)) {
            case 0 -> new Show(random.nextBoolean(), null);
            case 1 -> new Hide(null);
            case 2, 3 -> new NewRound(round);
            case 4, 5 -> new Retract(round, seq);
            case 6, 7 -> new Merge(key(random), key(random));
            case 8 -> new Unmerge(key(random));
            case 9 -> new Hide(key(random));
            case 10 -> new Show(null, key(random));
            case 11, 12, 13 -> new Approve(key(random));
            case 14 -> new Reject(key(random));
            case 15 -> new MuteAuthor(key(random));
            case 16 -> new Unmute();
            case 17 -> new Freeze();
            case 18 -> new Unfreeze();
            default -> new Answer(round, seq, some(random));
        };
    }

    private WordKey key(Random random) {
        return new WordKey(vocabulary.get(random.nextInt(vocabulary.size())));
    }

    private List<String> some(Random random) {
        var words = new ArrayList<String>();
        int many = random.nextInt(12) == 0 ? 4 : 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            words.add(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        if (random.nextInt(20) == 0) {
            words.set(0, " ");
        }
        return words;
    }

    @Override
    protected WordcloudCommand firstAnswer(Random random, SurveyState<Cloud, WordTally> state) {
        return new Answer(
                1,
                1,
                random.ints(3, 0, vocabulary.size()).mapToObj(vocabulary::get).toList());
    }

    @Override
    protected WordcloudCommand closing(SurveyState<Cloud, WordTally> state) {
        return new Show(true, null);
    }

    @Override
    protected WordcloudCommand disguised(WordcloudCommand command, SurveyState<Cloud, WordTally> state, int salt) {
        return command instanceof Answer(int round, long seq, var words)
                ? new Answer(
                        round,
                        seq,
                        words.stream()
                                .map(word -> word.isBlank() ? word : word + (char) ('a' + salt % 26))
                                .toList())
                : command;
    }

    @Override
    protected Set<Problem> refusals() {
        return refusalsAnd(Problem.VALIDATION_ERROR, Problem.ITEM_NOT_FOUND);
    }
}
