package plenum.planning.internal.canonical;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/**
 * Writes records as canonical JSON (RFC 8785): one text for one value. Absent is left out, decimals are strings, sets
 * are sorted, and a new field of a record can never be forgotten.
 */
public final class CanonicalJson {

    /** @param kind which one of a closed family it is */
    private record Form(List<Field> fields, @Nullable String kind) {

        private record Field(String name, Method accessor) {}

        private static Form of(Class<?> type) {
            var fields = Arrays.stream(type.getRecordComponents())
                    .map(component -> new Field(snakeCase(component.getName()), component.getAccessor()))
                    .toList();
            fields.forEach(field -> field.accessor().trySetAccessible());
            boolean isOneOf = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
            return new Form(fields, isOneOf ? snakeCase(type.getSimpleName()) : null);
        }

        private static String snakeCase(String camelCase) {
            return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }
    }

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private final Set<String> leftOut;
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** @param leftOut names of fields that are not part of the text, wherever they are */
    public static String of(Object value, Set<String> leftOut) {
        var json = new CanonicalJson(leftOut);
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Boolean truth -> text.append(truth);
            case Integer number -> text.append(number);
            case BigDecimal amount -> string(Decimals.plain(amount).toPlainString());
            case Enum<?> word -> string(word.name().toLowerCase(Locale.ROOT));
            case Record fields -> object(fields(fields));
            case Map<?, ?> map -> object(entries(map));
            case Set<?> set ->
                array(set.stream().map(each -> of(each, leftOut)).sorted().toList(), true);
            case Collection<?> list -> array(list, false);
            default -> string(value.toString());
        }
    }

    private void array(Collection<?> values, boolean written) {
        text.append('[');
        var separator = "";
        for (var value : values) {
            text.append(separator);
            if (written) {
                text.append(value);
            } else {
                write(value);
            }
            separator = ",";
        }
        text.append(']');
    }

    private void object(TreeMap<String, Object> fields) {
        text.append('{');
        var separator = "";
        for (var field : fields.entrySet()) {
            text.append(separator);
            string(field.getKey());
            text.append(':');
            write(field.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private static TreeMap<String, Object> entries(Map<?, ?> map) {
        var entries = new TreeMap<String, Object>();
        map.forEach((key, value) -> entries.put(
                key instanceof BigDecimal amount ? Decimals.plain(amount).toPlainString() : key.toString(), value));
        return entries;
    }

    private TreeMap<String, Object> fields(Record value) {
        var form = FORMS.get(value.getClass());
        var fields = new TreeMap<String, Object>();
        for (var field : form.fields()) {
            var content = leftOut.contains(field.name()) ? null : content(field.accessor(), value);
            if (content != null) {
                fields.put(field.name(), content);
            }
        }
        if (form.kind() != null) {
            fields.put("kind", form.kind());
        }
        return fields;
    }

    private static @Nullable Object content(Method accessor, Record value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can be read.", e);
        }
    }

    private void string(String value) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter < ' ' ? "\\u%04x".formatted((int) letter) : letter);
            }
        }
        text.append('"');
    }
}
