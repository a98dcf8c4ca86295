package plenum.activities.wordcloud;

/** Whether two words differ in so little that somebody may have meant the same. They are never merged by themselves. */
final class NearWords {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    private NearWords() {}

    static boolean areNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int most = shorter >= LONG ? 2 : shorter >= SHORTEST ? 1 : 0;
        return most > 0
                && !one.equals(other)
                && Math.abs(one.length() - other.length()) <= most
                && distance(one, other) <= most;
    }

    /** How many signs have to be put in, taken out or replaced. */
    static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            above[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            var here = new int[other.length() + 1];
            here[0] = row;
            for (int at = 1; at <= other.length(); at++) {
                int replaced = above[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                here[at] = Math.min(replaced, Math.min(above[at], here[at - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
