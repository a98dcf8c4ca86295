package plenum.activities.poll;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.Measures;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.survey.AnswerChange;
import plenum.activities.survey.Asked;
import plenum.activities.survey.Kind;
import plenum.activities.survey.Request;
import plenum.activities.survey.SurveyFace;
import plenum.activities.survey.Terms;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Choosing one or several of a few options. */
public final class Poll implements Kind<PollConfig, PollCommand, PollTally> {

    private final PollConfig example;

    public Poll() {
        this(PollConfig.EXAMPLE);
    }

    /** With something else one might ask. */
    Poll(PollConfig example) {
        this.example = example;
    }

    @Override
    public String id() {
        return "poll";
    }

    @Override
    public Class<PollCommand> commands() {
        return PollCommand.class;
    }

    @Override
    public Setup<PollConfig, PollConfig> setup() {
        return PollConfig.setup(example);
    }

    @Override
    public Class<PollConfig> form() {
        return PollConfig.class;
    }

    @Override
    public Terms terms(PollConfig form) {
        return form.terms();
    }

    @Override
    public Request request(PollConfig poll, PollCommand command) {
        return switch (command) {
            case PollCommand.Answer(int round, long clientSeq, var chosen) ->
                new Request.Put(
                        round,
                        clientSeq,
                        StoredJson.text(new PollTally.Choice(ordered(poll, chosen))),
                        unfit(poll, chosen));
            case PollCommand.Retract(int round, long clientSeq) -> new Request.TakeBack(round, clientSeq);
            case PollCommand.Show(var override) -> new Request.Show(Boolean.TRUE.equals(override));
            case PollCommand.Hide() -> new Request.Hide();
            case PollCommand.NewRound(int round) -> new Request.NewRound(round);
        };
    }

    /** In the order of the poll, so that the same answer is always written in the same way. */
    private static List<String> ordered(PollConfig poll, List<String> chosen) {
        var known = poll.options().ids();
        return chosen.stream()
                .distinct()
                .sorted((one, other) -> Integer.compare(known.indexOf(one), known.indexOf(other)))
                .toList();
    }

    private static @Nullable Refusal unfit(PollConfig poll, List<String> chosen) {
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return Problem.INVALID_RESPONSE.on("option_ids", "has an option twice");
        }
        if (!poll.options().ids().containsAll(chosen)) {
            return Problem.INVALID_RESPONSE.on("option_ids", "has an option that is not in this poll");
        }
        if (chosen.size() < poll.least() || chosen.size() > poll.most()) {
            return Problem.INVALID_RESPONSE.on(
                    "option_ids",
                    poll.least() == poll.most()
                            ? "must have exactly " + poll.least()
                            : "must have %d to %d".formatted(poll.least(), poll.most()));
        }
        return null;
    }

    @Override
    public PollCommand retraction(int round, long clientSeq) {
        return new PollCommand.Retract(round, clientSeq);
    }

    @Override
    public Class<PollTally> tallies() {
        return PollTally.class;
    }

    @Override
    public PollTally nothing(PollConfig form) {
        return PollTally.NOTHING;
    }

    @Override
    public PollTally count(PollConfig form, PollTally tally, AnswerChange change) {
        return tally.after(change.before(), change.after());
    }

    @Override
    public PollView view(PollConfig form, SurveyFace survey, Outcome<PollTally> outcome) {
        return PollView.of(form, survey, outcome);
    }

    @Override
    public PollFigures result(PollConfig form, PollTally tally) {
        return PollFigures.of(form, tally);
    }

    @Override
    public PollResults results(PollConfig form, List<Asked<PollTally>> told) {
        return PollResults.of(form, told);
    }

    @Override
    public @Nullable Measures measures(PollConfig form, Asked<PollTally> asked) {
        var tally = asked.tally() == null ? PollTally.NOTHING : asked.tally();
        if (tally.answered() == 0 || tally.answered() < fewest(form)) {
            return null;
        }
        var percents = tally.percents(form);
        var lines = form.options().list().stream()
                .map(one -> new Measures.Line(one.id(), one.text(), percents.getOrDefault(one.id(), 0)))
                .toList();
        return new Measures(Measures.Unit.PERCENT, tally.answered(), 0, 100, lines);
    }

    @Override
    public List<Table> tables(PollConfig form, List<Asked<PollTally>> told, ExportWish wish) {
        return new PollTables(form, told, wish).tables();
    }
}
