package plenum.activities.poker;

import java.util.TreeMap;

/** What is written about one round. */
final class NaiveSheet {
    int story;
    String topic = "";
    String agreed = "";
    boolean shown;
    TreeMap<Character, String> atReveal = new TreeMap<>();
    int eligible;
    String outcome = "";
    String suggested = "";
    long shownAt;
    long endedAt;
    int cardsFrom;
    boolean takenBack;
    final TreeMap<Character, String> said = new TreeMap<>();
}
