package plenum.teams.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How things are called here, and how teams are called in addresses. Pure. */
final class Naming {

    static final int LONGEST_SLUG = 40;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Control signs, half characters, and marks that turn the direction of text. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    /** What stands in the place of a team in addresses of the UI. */
    private static final Set<String> TAKEN =
            Set.of("admin", "settings", "account", "me", "new", "setup", "signin", "invite", "teams");

    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<String, String> LETTERS = letters("""
            ä ae ö oe ü ue ß ss æ ae œ oe ø o ð d þ th ł l đ d ı i \
            а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch \
            ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї i є ie ґ g \
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o""");

    private Naming() {}

    /** One line, fit to be shown to others; nothing, if nothing is left or it is longer than that. */
    static @Nullable String line(@Nullable String typed, int longest) {
        if (typed == null) {
            return null;
        }
        var composed = Normalizer.normalize(SPACES.matcher(typed).replaceAll(" "), Normalizer.Form.NFC);
        var line = UNFIT.matcher(composed).replaceAll("").strip();
        return line.isEmpty() || line.codePointCount(0, line.length()) > longest ? null : line;
    }

    /** The same for names that differ only in their case, whatever the database thinks of letters. */
    static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches() && !TAKEN.contains(text);
    }

    /** A slug that sounds like the name, the first, second… one to try. */
    static String slug(String name, int attempt) {
        var plain = new StringBuilder();
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> plain.append(plain(letter)));
        var words = plain.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var number = attempt == 1 ? "" : "-" + attempt;
        var cut = words.substring(0, Math.min(words.length(), LONGEST_SLUG - number.length()))
                .replaceAll("-$", "");
        var slug = (cut.isEmpty() ? "team" : cut) + number;
        return isSlug(slug) ? slug : slug("team " + name, attempt);
    }

    /** As it is if it is known, else without its marks. */
    private static String plain(int letter) {
        var whole = Character.toString(letter);
        var bare = Normalizer.normalize(whole, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var known = LETTERS.get(whole);
        var plain = known == null ? LETTERS.getOrDefault(bare, bare) : known;
        return plain.equals("-") && letter != '-' ? "" : plain;
    }

    private static Map<String, String> letters(String pairs) {
        var words = pairs.strip().split("\\s+");
        var letters = new HashMap<String, String>();
        for (int at = 0; at < words.length; at += 2) {
            letters.put(words[at], words[at + 1]);
        }
        return Map.copyOf(letters);
    }
}
