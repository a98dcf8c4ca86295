package plenum.shared;

import org.jspecify.annotations.Nullable;

/** The revision of something several people may change, as it travels in the headers of HTTP. */
public final class Revisions {

    private Revisions() {}

    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** The revision somebody saw; a star stands for whatever there is. */
    public static @Nullable Integer seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.PRECONDITION_REQUIRED.refusal();
        }
        var tag = ifMatch.strip();
        if (tag.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(tag.replace("\"", ""));
        } catch (NumberFormatException foreign) {
            throw Problem.PRECONDITION_FAILED.refusal();
        }
    }
}
