package plenum.activities.poker;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people agreed on: mostly a card, else a word of their own; what it counts for, if it is a number. */
public record Estimate(
        @Nullable String card, String label, @Nullable BigDecimal value) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

    static Estimate of(Card card) {
        return new Estimate(card.key(), card.label(), card.value());
    }

    static Estimate ofOwnWords(String label) {
        return new Estimate(null, label, NUMBER.matcher(label).matches() ? number(label) : null);
    }

    static Estimate ofNumber(BigDecimal value) {
        return ofOwnWords(value.stripTrailingZeros().toPlainString());
    }

    /** 7.5 and 10: never 7.50, never 1E+1. */
    private static BigDecimal number(String label) {
        var number = new BigDecimal(label.replace(',', '.')).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
