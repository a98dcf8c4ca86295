package plenum.backlog.internal.files;

/** Keeps what people wrote from being run as a formula by a spreadsheet, and takes the guard away again. Pure. */
final class Cells {

    private static final String BEGINS_A_FORMULA = "=+-@";

    private Cells() {}

    static String guarded(String text) {
        boolean isNumber = text.matches("-?\\d+(\\.\\d+)?");
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 && !isNumber ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && BEGINS_A_FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
