package plenum.activities.wordcloud;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what somebody should look at first: whole tokens and what they look like, never parts of words. */
record Sieve(Set<String> blocked, Set<String> allowed) {

    private static final Pattern INNER = Pattern.compile("[\\p{P}\\p{S}&&[^@$!|+€¢¥§]]+");

    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$");

    static Sieve of(WordList blocked, WordList allowed) {
        return new Sieve(looks(blocked), looks(allowed));
    }

    private static Set<String> looks(WordList words) {
        return words.list().stream().map(Sieve::look).collect(Collectors.toUnmodifiableSet());
    }

    private static String look(String words) {
        return Wording.tokens(words).stream().map(Skeleton::of).collect(Collectors.joining(" "));
    }

    boolean holds(String entry) {
        var whole = look(entry);
        if (allowed.contains(whole)) {
            return false;
        }
        return blocked.contains(whole)
                || Wording.tokens(entry).stream().anyMatch(this::isHeld)
                || isHeld(INNER.matcher(entry).replaceAll(""))
                || isSpelled(Wording.tokens(entry));
    }

    /** A token as it stands, and each part of it where signs divide it. */
    private boolean isHeld(String token) {
        return looksRude(token)
                || looksRude(EDGES.matcher(token).replaceAll(""))
                || List.of(INNER.split(token)).stream().anyMatch(this::looksRude);
    }

    /** Letter by letter, with spaces between. */
    private boolean isSpelled(List<String> tokens) {
        return tokens.size() > 2
                && tokens.stream().allMatch(token -> token.codePointCount(0, token.length()) == 1)
                && looksRude(String.join("", tokens));
    }

    private boolean looksRude(String token) {
        var look = Skeleton.of(token);
        return !look.isEmpty() && !allowed.contains(look) && (blocked.contains(look) || Rudeness.has(look));
    }
}
