package plenum.activities.wordcloud;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.wordcloud.Groups.Group;
import plenum.activities.wordcloud.Groups.Standing;

/**
 * What whoever leads puts in order: words that wait for a look, words that were put away, words that count for others, and
 * words that may be one. The numbers count all of them, also where there is no room for all.
 */
public record WordcloudDesk(
        List<DeskWord> held,
        int heldCount,
        List<DeskWord> away,
        int awayCount,
        List<MergedWord> merged,
        List<NearPair> near,
        int mutedCount) {

    private static final int ROOM_HELD = 5_000;
    private static final int ROOM_AWAY = 3_000;
    private static final int ROOM_MERGED = 3_000;
    private static final int MOST_PAIRS = 6;

    /** Among so many of the largest words pairs are looked for. */
    private static final int LOOKED_AT = 60;

    /** {@code rejected}: put away before anybody saw it. */
    public record DeskWord(
            String key, String text, int people, @Nullable Boolean rejected) {}

    public record MergedWord(String key, String into) {}

    public record NearPair(String from, String to) {}

    static WordcloudDesk of(Groups groups) {
        var held = groups.in(Standing.HELD).stream().map(WordcloudDesk::word).toList();
        var away = new ArrayList<DeskWord>();
        groups.in(Standing.HIDDEN).forEach(group -> away.add(word(group)));
        groups.in(Standing.REJECTED)
                .forEach(group -> away.add(new DeskWord(group.key(), group.label(), group.people(), true)));
        var merges = groups.cloud().moderation().merges();
        var merged = merges.keySet().stream()
                .map(key -> new MergedWord(key, merges.getOrDefault(key, key)))
                .toList();
        return new WordcloudDesk(
                Groups.fitting(held, ROOM_HELD, WordcloudDesk::bytes),
                held.size(),
                Groups.fitting(away, ROOM_AWAY, WordcloudDesk::bytes),
                away.size(),
                Groups.fitting(merged, ROOM_MERGED, one -> Groups.bytes(one.key(), one.into())),
                near(groups.in(Standing.SHOWN)),
                groups.cloud().moderation().muted().size());
    }

    private static DeskWord word(Group group) {
        return new DeskWord(group.key(), group.label(), group.people(), null);
    }

    private static int bytes(DeskWord word) {
        return Groups.bytes(word.key(), word.text());
    }

    /** The smaller word of a pair into the larger one. */
    private static List<NearPair> near(List<Group> shown) {
        var pairs = new ArrayList<NearPair>();
        var keys = shown.stream().limit(LOOKED_AT).map(Group::key).toList();
        for (int to = 0; to < keys.size() && pairs.size() < MOST_PAIRS; to++) {
            for (int from = to + 1; from < keys.size() && pairs.size() < MOST_PAIRS; from++) {
                if (NearWords.areNear(keys.get(from), keys.get(to))) {
                    pairs.add(new NearPair(keys.get(from), keys.get(to)));
                }
            }
        }
        return pairs;
    }
}
