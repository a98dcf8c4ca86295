package plenum.activities.wordcloud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.Line;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.activities.survey.AnswerChange;
import plenum.activities.survey.Asked;
import plenum.activities.survey.Kind;
import plenum.activities.survey.OwnEvent;
import plenum.activities.survey.Request;
import plenum.activities.survey.Scene;
import plenum.activities.survey.SurveyEvent;
import plenum.activities.survey.SurveyFace;
import plenum.activities.survey.Terms;
import plenum.activities.wordcloud.WordTally.Choice;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Writing a few words each; those that many wrote are large. */
public final class Wordcloud implements Kind<Cloud, WordcloudCommand, WordTally> {

    private final WordcloudConfig example;

    public Wordcloud() {
        this(WordcloudConfig.EXAMPLE);
    }

    /** With something else one might ask. */
    Wordcloud(WordcloudConfig example) {
        this.example = example;
    }

    @Override
    public String id() {
        return "wordcloud";
    }

    @Override
    public Class<WordcloudCommand> commands() {
        return WordcloudCommand.class;
    }

    @Override
    public Vocabulary vocabulary() {
        return Kind.super.vocabulary().and("words_moderated");
    }

    @Override
    public Setup<WordcloudConfig, Cloud> setup() {
        return WordcloudConfig.setup(example).beginning(Cloud::of);
    }

    @Override
    public Class<Cloud> form() {
        return Cloud.class;
    }

    @Override
    public Terms terms(Cloud form) {
        return form.config().terms();
    }

    /** Words wait one by one until enough people have said them. */
    @Override
    public int fewest(Cloud form) {
        return 0;
    }

    @Override
    public Request request(Cloud cloud, WordcloudCommand command) {
        return switch (command) {
            case WordcloudCommand.Answer answer -> put(cloud, answer);
            case WordcloudCommand.Retract(int round, long clientSeq) -> new Request.TakeBack(round, clientSeq);
            case WordcloudCommand.NewRound(int round) -> new Request.NewRound(round);
            case WordcloudCommand.Show(var override, var word) ->
                word == null ? new Request.Show(Boolean.TRUE.equals(override)) : new Request.Own();
            case WordcloudCommand.Hide(var word) -> word == null ? new Request.Hide() : new Request.Own();
            default -> new Request.Own();
        };
    }

    private static Request put(Cloud cloud, WordcloudCommand.Answer answer) {
        var entries = new ArrayList<Choice.Entry>();
        var grouping = cloud.read().grouping();
        for (var typed : answer.words()) {
            var text = Wording.of(typed);
            if (text != null) {
                entries.add(new Choice.Entry(text, grouping.key(text)));
            }
        }
        return new Request.Put(
                answer.round(),
                answer.clientSeq(),
                StoredJson.text(new Choice(entries)),
                unfit(cloud.config(), answer.words().size(), entries));
    }

    private static @Nullable Refusal unfit(WordcloudConfig config, int typed, List<Choice.Entry> entries) {
        if (typed == 0 || entries.size() < typed) {
            return Problem.INVALID_RESPONSE.on("words", "has a word without a letter");
        }
        if (entries.size() > config.maxWords()) {
            return Problem.INVALID_RESPONSE.on("words", "must have at most %d".formatted(config.maxWords()));
        }
        for (var entry : entries) {
            if (Line.length(entry.text()) > config.maxChars()) {
                return Problem.INVALID_RESPONSE.on(
                        "words", "must have at most %d characters each".formatted(config.maxChars()));
            }
            if (Wording.tokens(entry.text()).size() > config.maxTokens()) {
                return Problem.INVALID_RESPONSE.on(
                        "words", "must be of at most %d words each".formatted(config.maxTokens()));
            }
        }
        return null;
    }

    @Override
    public WordcloudCommand retraction(int round, long clientSeq) {
        return new WordcloudCommand.Retract(round, clientSeq);
    }

    @Override
    public String asWritten(String kept) {
        return StoredJson.text(StoredJson.value(kept, Choice.class));
    }

    @Override
    public Class<WordTally> tallies() {
        return WordTally.class;
    }

    @Override
    public WordTally nothing(Cloud form) {
        return WordTally.NOTHING;
    }

    @Override
    public WordTally count(Cloud cloud, WordTally tally, AnswerChange change) {
        return cloud.moderation().muted().contains(change.person())
                ? tally
                : tally.after(cloud, change.before(), change.after());
    }

    @Override
    public WordTally recount(Cloud cloud, WordTally former, Collection<Ballot> ballots) {
        var muted = cloud.moderation().muted();
        var choices = new ArrayList<String>(ballots.size());
        for (var ballot : ballots) {
            if (ballot.choice() != null && !muted.contains(ballot.participant())) {
                choices.add(ballot.choice());
            }
        }
        return WordTally.of(cloud, choices, former);
    }

    @Override
    public Decision<SurveyEvent> decide(Scene<Cloud, WordTally> scene, WordcloudCommand command, Turn turn) {
        return new WordcloudRules(scene).decide(command);
    }

    @Override
    public Cloud after(Cloud cloud, OwnEvent event) {
        return cloud.with(((Moderated) event).moderation());
    }

    /** From the close on everybody sees all there is; of whom was not heard nothing is kept where nobody may know. */
    @Override
    public Cloud closed(Cloud cloud) {
        var moderation = cloud.moderation().frozen(null);
        return cloud.with(terms(cloud).anonymity() == Anonymity.ANONYMOUS ? moderation.hearingAll() : moderation);
    }

    @Override
    public WordcloudView view(Cloud cloud, SurveyFace survey, Outcome<WordTally> outcome) {
        return WordcloudView.of(cloud, survey, outcome);
    }

    @Override
    public Picture result(Cloud cloud, WordTally tally) {
        return new Groups(cloud, tally).picture();
    }

    @Override
    public WordcloudResults results(Cloud cloud, List<Asked<WordTally>> told) {
        return WordcloudResults.of(cloud, told);
    }

    @Override
    public List<Table> tables(Cloud cloud, List<Asked<WordTally>> told, ExportWish wish) {
        return new WordcloudTables(cloud, told, wish).tables();
    }
}
