package plenum.activities.wordcloud;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plenum.activities.ExportWish;
import plenum.activities.Table;
import plenum.activities.survey.Asked;

/** A word cloud as rows: the words with their figures, and on demand who wrote what. */
record WordcloudTables(Cloud cloud, List<Asked<WordTally>> told, ExportWish wish) {

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(words());
        if (wish.wants(ExportWish.Extra.VOTES)) {
            tables.add(answers());
        }
        return List.copyOf(tables);
    }

    private Table words() {
        var writer = new Table.Writer("words", "round", "word", "people", "variants", "answered", "eligible");
        for (var round : told) {
            for (var line : WordcloudResults.lines(cloud, round)) {
                var variants = line.variants().entrySet().stream()
                        .map(variant -> "%s (%d)".formatted(variant.getKey(), variant.getValue()))
                        .collect(Collectors.joining("; "));
                writer.row(round.round(), line.word(), line.people(), variants, round.answered(), round.eligible());
            }
        }
        return writer.table();
    }

    private Table answers() {
        var writer = new Table.Writer("answers", "round", "participant", "words");
        for (var round : told) {
            if (round.answers() != null) {
                round.answers()
                        .forEach((who, choice) -> writer.row(
                                round.round(),
                                wish.name(who),
                                WordTally.Choice.of(choice).stream()
                                        .map(WordTally.Choice.Entry::text)
                                        .collect(Collectors.joining("; "))));
            }
        }
        return writer.table();
    }
}
