package plenum.activities.rating;

import java.util.ArrayList;
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

/** Saying of a few things where on a scale they are. */
public final class Rating implements Kind<RatingConfig, RatingCommand, RatingTally> {

    private final RatingConfig example;

    public Rating() {
        this(RatingConfig.EXAMPLE);
    }

    /** With something else one might ask. */
    Rating(RatingConfig example) {
        this.example = example;
    }

    @Override
    public String id() {
        return "rating";
    }

    @Override
    public Class<RatingCommand> commands() {
        return RatingCommand.class;
    }

    @Override
    public Setup<RatingConfig, RatingConfig> setup() {
        return RatingConfig.setup(example);
    }

    @Override
    public Class<RatingConfig> form() {
        return RatingConfig.class;
    }

    @Override
    public Terms terms(RatingConfig form) {
        return form.terms();
    }

    @Override
    public Request request(RatingConfig rating, RatingCommand command) {
        return switch (command) {
            case RatingCommand.Answer answer ->
                new Request.Put(
                        answer.round(),
                        answer.clientSeq(),
                        StoredJson.text(new RatingTally.Values(answer.values())),
                        unfit(rating, answer));
            case RatingCommand.Retract(int round, long clientSeq) -> new Request.TakeBack(round, clientSeq);
            case RatingCommand.Show(var override) -> new Request.Show(Boolean.TRUE.equals(override));
            case RatingCommand.Hide() -> new Request.Hide();
            case RatingCommand.NewRound(int round) -> new Request.NewRound(round);
        };
    }

    static @Nullable Refusal unfit(RatingConfig rating, RatingCommand.Answer answer) {
        var values = answer.values();
        if (!rating.items().ids().containsAll(values.keySet())) {
            return Problem.INVALID_RESPONSE.on("values", "has an item that is not rated here");
        }
        if (!values.values().stream().allMatch(rating::holds)) {
            return Problem.INVALID_RESPONSE.on(
                    "values", "must be between %d and %d".formatted(rating.min(), rating.max()));
        }
        return !rating.allowSkip() && values.size() < rating.items().size()
                ? Problem.INVALID_RESPONSE.on("values", "must have all items")
                : null;
    }

    @Override
    public RatingCommand retraction(int round, long clientSeq) {
        return new RatingCommand.Retract(round, clientSeq);
    }

    /** Item by item, whatever order they came back in. */
    @Override
    public String asWritten(String kept) {
        return StoredJson.text(StoredJson.value(kept, RatingTally.Values.class));
    }

    @Override
    public Class<RatingTally> tallies() {
        return RatingTally.class;
    }

    @Override
    public RatingTally nothing(RatingConfig form) {
        return RatingTally.NOTHING;
    }

    @Override
    public RatingTally count(RatingConfig form, RatingTally tally, AnswerChange change) {
        return tally.after(change.before(), change.after());
    }

    @Override
    public RatingView view(RatingConfig form, SurveyFace survey, Outcome<RatingTally> outcome) {
        return RatingView.of(form, survey, outcome);
    }

    @Override
    public RatingFigures result(RatingConfig form, RatingTally tally) {
        return RatingFigures.of(form, tally);
    }

    @Override
    public RatingResults results(RatingConfig form, List<Asked<RatingTally>> told) {
        return RatingResults.of(form, told);
    }

    @Override
    public @Nullable Measures measures(RatingConfig form, Asked<RatingTally> asked) {
        var figures = RatingFigures.of(form, asked.tally() == null ? RatingTally.NOTHING : asked.tally());
        var lines = new ArrayList<Measures.Line>();
        for (var item : form.items().list()) {
            var one = figures.items().get(item.id());
            if (one != null && one.mean() != null) {
                lines.add(new Measures.Line(item.id(), item.text(), one.mean().doubleValue()));
            }
        }
        return lines.isEmpty()
                ? null
                : new Measures(Measures.Unit.MEAN, figures.answeredCount(), form.min(), form.max(), lines);
    }

    /** Nobody's single value is told, so there are no rows with people. */
    @Override
    public List<Table> tables(RatingConfig form, List<Asked<RatingTally>> told, ExportWish wish) {
        return List.of(new RatingTables(form, told).items());
    }
}
