package plenum.activities.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;
import plenum.activities.survey.Kind;
import plenum.activities.survey.SurveyFace;

/**
 * A poll as everyone sees it. {@code results} are there while they are on view, {@code before} as well if the question
 * was asked and shown earlier; {@code answers}, by person, only where names may be known.
 */
public record PollView(
        Type type,
        SurveyFace survey,
        String question,
        List<PollOption> options,
        PollConfig.Selection selection,
        int minChoices,
        int maxChoices,
        boolean shuffle,
        @Nullable PollFigures results,
        @Nullable PollFigures before,
        @Nullable SortedMap<UUID, List<String>> answers) {

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("poll")
        POLL
    }

    static PollView of(PollConfig poll, SurveyFace survey, Kind.Outcome<PollTally> outcome) {
        return new PollView(
                Type.POLL,
                survey,
                poll.question(),
                poll.options().list(),
                poll.selection(),
                poll.least(),
                poll.most(),
                poll.shuffle(),
                outcome.now() == null ? null : PollFigures.of(poll, outcome.now()),
                outcome.before() == null ? null : PollFigures.of(poll, outcome.before()),
                outcome.answers() == null ? null : chosen(outcome.answers()));
    }

    static SortedMap<UUID, List<String>> chosen(SortedMap<UUID, String> answers) {
        var chosen = new TreeMap<UUID, List<String>>();
        answers.forEach((who, choice) ->
                chosen.put(who, StoredJson.value(choice, PollTally.Choice.class).optionIds()));
        return chosen;
    }
}
