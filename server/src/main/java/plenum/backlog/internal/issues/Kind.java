package plenum.backlog.internal.issues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What kind of value an attribute has, and how it is read from JSON, whether somebody sent it or it comes out of the
 * database. What cannot be read is refused with the words of an {@link IllegalArgumentException}. Pure.
 */
sealed interface Kind {

    /** The value in the one form in which equal values are equal. */
    Object read(Object json);

    record Line(int longest) implements Kind {
        @Override
        public Object read(Object json) {
            var line = text(json).strip().replaceAll("\\s+", " ");
            if (line.isEmpty() || line.codePointCount(0, line.length()) > longest) {
                throw new IllegalArgumentException("must have 1 to %d characters".formatted(longest));
            }
            return line;
        }
    }

    record Prose(int longest) implements Kind {
        @Override
        public Object read(Object json) {
            var prose = text(json);
            if (prose.length() > longest || prose.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("must have at most %d characters".formatted(longest));
            }
            return prose;
        }
    }

    record Address() implements Kind {
        @Override
        public Object read(Object json) {
            var address = text(json).strip();
            if (address.length() > 2_000 || !address.matches("(?i)https?://\\S+")) {
                throw new IllegalArgumentException("must be a web address");
            }
            return address;
        }
    }

    /** Points and hours: decimal, never binary. */
    record Amount() implements Kind {
        private static final BigDecimal MOST = new BigDecimal("99999999.99");

        @Override
        public Object read(Object json) {
            var amount = decimal(json);
            if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("must be at least 0");
            }
            var tidy = amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
            return tidy.scale() < 0 ? tidy.setScale(0) : tidy;
        }

        private static BigDecimal decimal(Object json) {
            try {
                if (json instanceof Number number) {
                    return new BigDecimal(number.toString());
                }
                throw new IllegalArgumentException("must be a number");
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("must be a number");
            }
        }
    }

    record Whole(int least, int most) implements Kind {
        @Override
        public Object read(Object json) {
            if (json instanceof Number number && number.doubleValue() == number.intValue()) {
                int whole = number.intValue();
                if (whole >= least && whole <= most) {
                    return whole;
                }
            }
            throw new IllegalArgumentException("must be between %d and %d".formatted(least, most));
        }
    }

    record Flag() implements Kind {
        @Override
        public Object read(Object json) {
            if (json instanceof Boolean flag) {
                return flag;
            }
            throw new IllegalArgumentException("must be true or false");
        }
    }

    record Day() implements Kind {
        @Override
        public Object read(Object json) {
            try {
                var day = LocalDate.parse(text(json));
                if (day.getYear() >= 1900 && day.getYear() < 3000) {
                    return day;
                }
            } catch (DateTimeException notADay) {
                // said below
            }
            throw new IllegalArgumentException("must be a day such as 2026-11-25");
        }
    }

    record Moment() implements Kind {
        @Override
        public Object read(Object json) {
            if (json instanceof Instant instant) {
                return instant.truncatedTo(ChronoUnit.MILLIS);
            }
            try {
                return OffsetDateTime.parse(text(json)).toInstant().truncatedTo(ChronoUnit.MILLIS);
            } catch (DateTimeException notAnInstant) {
                throw new IllegalArgumentException("must be a time such as 2026-11-25T22:00:00Z");
            }
        }
    }

    record Choice(List<String> words) implements Kind {
        @Override
        public Object read(Object json) {
            if (words.contains(text(json))) {
                return json;
            }
            throw new IllegalArgumentException("must be one of " + String.join(", ", words));
        }
    }

    record Id() implements Kind {
        @Override
        public Object read(Object json) {
            if (json instanceof UUID id) {
                return id;
            }
            try {
                return UUID.fromString(text(json));
            } catch (IllegalArgumentException notAnId) {
                throw new IllegalArgumentException("must be an id", notAnId);
            }
        }
    }

    /** Sorted and each once, so that the same words are the same value in whatever order they came. */
    record Words(int most, int longest) implements Kind {
        @Override
        public Object read(Object json) {
            var words = list(json).stream()
                    .map(word -> text(word).strip())
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            if (words.size() > most || words.stream().anyMatch(word -> word.length() > longest || word.contains("|"))) {
                throw new IllegalArgumentException("must be at most %d words".formatted(most));
            }
            return words;
        }
    }

    record Ids() implements Kind {
        @Override
        public Object read(Object json) {
            return list(json).stream()
                    .map(id -> (UUID) new Id().read(id))
                    .distinct()
                    .sorted(java.util.Comparator.comparing(UUID::toString))
                    .toList();
        }
    }

    /** How much of an issue each discipline does. */
    record Shares() implements Kind {
        @Override
        public Object read(Object json) {
            if (!(json instanceof Map<?, ?> shares) || shares.size() > 50) {
                throw new IllegalArgumentException("must be amounts by discipline");
            }
            var read = new TreeMap<String, Object>();
            shares.forEach((discipline, amount) ->
                    read.put(new Id().read(String.valueOf(discipline)).toString(), new Amount().read(amount)));
            return Map.copyOf(read);
        }
    }

    /** What a tracker has beyond what everybody has. */
    record Extra(int most) implements Kind {
        @Override
        public Object read(Object json) {
            if (!(json instanceof Map<?, ?> fields)
                    || fields.size() > most
                    || fields.values().stream().anyMatch(value -> !isPlain(value))) {
                throw new IllegalArgumentException("must be at most %d plain values".formatted(most));
            }
            var read = new TreeMap<String, Object>();
            fields.forEach((name, value) -> read.put(
                    String.valueOf(name),
                    value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value));
            return Map.copyOf(read);
        }

        private static boolean isPlain(Object value) {
            return value instanceof Boolean
                    || value instanceof Number
                    || value instanceof String text && text.length() <= 1_000;
        }
    }

    private static String text(Object json) {
        if (json instanceof String text) {
            return text;
        }
        if (json instanceof UUID || json instanceof LocalDate) {
            return json.toString();
        }
        throw new IllegalArgumentException("must be text");
    }

    private static Collection<?> list(Object json) {
        if (json instanceof Collection<?> list) {
            return list;
        }
        throw new IllegalArgumentException("must be a list");
    }
}
