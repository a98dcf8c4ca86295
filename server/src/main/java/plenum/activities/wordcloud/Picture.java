package plenum.activities.wordcloud;

import java.util.SortedMap;

/** The words to be seen, by the key under which they are one word, and how many more there are. */
public record Picture(SortedMap<String, ShownWord> words, int more) {

    /** How most people write it, and how many different people wrote it. */
    public record ShownWord(String text, int people) {}
}
