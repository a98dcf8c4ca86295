package plenum.activities.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import plenum.activities.ExportWish;
import plenum.activities.Table;
import plenum.activities.survey.Asked;

/** A poll as rows: the options with their figures, and on demand who chose what. */
record PollTables(PollConfig poll, List<Asked<PollTally>> told, ExportWish wish) {

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(options());
        if (wish.wants(ExportWish.Extra.VOTES)) {
            tables.add(answers());
        }
        return List.copyOf(tables);
    }

    private Table options() {
        var writer =
                new Table.Writer("options", "round", "question", "option", "count", "percent", "answered", "eligible");
        for (var round : told) {
            var tally = Objects.requireNonNull(round.tally(), "a round that was shown has a tally");
            var percents = tally.percents(poll);
            for (var option : poll.options().list()) {
                writer.row(
                        round.round(),
                        poll.question(),
                        option.text(),
                        tally.count(option.id()),
                        percents.get(option.id()),
                        tally.answered(),
                        round.eligible());
            }
        }
        return writer.table();
    }

    private Table answers() {
        var writer = new Table.Writer("answers", "round", "participant", "options");
        var texts = poll.options().list().stream().collect(Collectors.toMap(PollOption::id, PollOption::text));
        for (var round : told) {
            if (round.answers() != null) {
                PollView.chosen(round.answers())
                        .forEach((who, ids) -> writer.row(
                                round.round(),
                                wish.name(who),
                                ids.stream().map(texts::get).collect(Collectors.joining("; "))));
            }
        }
        return writer.table();
    }
}
