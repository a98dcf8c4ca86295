package plenum.activities.wordcloud;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import plenum.activities.survey.Asked;
import plenum.activities.wordcloud.Groups.Standing;

/** What has come of a word cloud: the words of every round that was shown, the largest first, and how many there are in all. */
public record WordcloudResults(WordcloudView.Type type, String prompt, List<WordcloudRound> rounds) {

    /** A page has no use for more; files have all of them. */
    private static final int MOST = 500;

    public record WordcloudRound(
            int round,
            Instant openedAt,
            @Nullable Instant closedAt,
            int answeredCount,
            int eligibleCount,
            List<WordLine> words,
            int wordCount) {}

    /** A word, how many different people wrote it, and in which ways. */
    public record WordLine(String word, int people, SortedMap<String, Integer> variants) {}

    static WordcloudResults of(Cloud cloud, List<Asked<WordTally>> told) {
        return new WordcloudResults(
                WordcloudView.Type.WORDCLOUD,
                cloud.config().prompt(),
                told.stream().map(one -> round(cloud, one)).toList());
    }

    private static WordcloudRound round(Cloud cloud, Asked<WordTally> one) {
        var lines = lines(cloud, one);
        return new WordcloudRound(
                one.round(),
                one.openedAt(),
                one.closedAt(),
                one.answered(),
                one.eligible(),
                lines.stream().limit(MOST).toList(),
                lines.size());
    }

    static List<WordLine> lines(Cloud cloud, Asked<WordTally> one) {
        var tally = one.tally() == null ? WordTally.NOTHING : one.tally();
        return new Groups(cloud, tally)
                .in(Standing.SHOWN).stream()
                        .map(group -> new WordLine(group.label(), group.people(), group.variants()))
                        .toList();
    }
}
