package plenum.sessions.internal.stories;

import java.util.regex.Pattern;
import plenum.activities.ImportRow;

/** One pasted line: `HBR-412 Split a shipment` and `HBR-412: Split a shipment` have a reference and a title. */
final class LineOfText {

    private static final Pattern BULLET = Pattern.compile("^[-*•]\\s+");
    private static final String REF = "[A-Z][A-Z0-9_]{1,20}-\\d+|#\\d+";
    private static final Pattern WITH_REF = Pattern.compile("^(" + REF + ")\\s*[:–-]?\\s+(.+)$");
    private static final Pattern ONLY_REF = Pattern.compile(REF);

    private LineOfText() {}

    static ImportRow read(int row, String line) {
        var text = BULLET.matcher(line.strip()).replaceFirst("");
        var match = WITH_REF.matcher(text);
        return match.matches() ? ImportRow.line(row, match.group(1), match.group(2)) : ImportRow.line(row, null, text);
    }

    static boolean isRef(String text) {
        return ONLY_REF.matcher(text.strip()).matches();
    }
}
