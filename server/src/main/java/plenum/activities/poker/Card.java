package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One card of a deck: the key that is stored, the label that is shown, and what it counts for. */
public record Card(
        String key,
        String label,
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable String color) {

    /** 0.5 and 20: never 0.50, never 2E+1. */
    public Card {
        if (value != null) {
            value = value.stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }
    }

    public Card(String key, String label, Kind kind, @Nullable BigDecimal value) {
        this(key, label, kind, value, null);
    }

    public enum Kind {
        @JsonProperty("numeric")
        NUMERIC,
        @JsonProperty("ordinal")
        ORDINAL,
        @JsonProperty("unknown")
        UNKNOWN,
        @JsonProperty("infinity")
        INFINITY,
        @JsonProperty("break")
        BREAK
    }

    static Card number(String key) {
        return new Card(key, key, Kind.NUMERIC, key.equals("½") ? new BigDecimal("0.5") : new BigDecimal(key));
    }

    static Card size(String key) {
        return new Card(key, key, Kind.ORDINAL, null);
    }

    static Card unknown() {
        return new Card("?", "?", Kind.UNKNOWN, null);
    }

    static Card infinity() {
        return new Card("∞", "∞", Kind.INFINITY, null);
    }

    static Card coffee() {
        return new Card("coffee", "☕", Kind.BREAK, null);
    }

    /** Says how much: such a vote counts for median and mode. */
    boolean estimates() {
        return kind == Kind.NUMERIC || kind == Kind.ORDINAL;
    }
}
