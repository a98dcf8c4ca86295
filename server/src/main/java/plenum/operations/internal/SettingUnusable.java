package plenum.operations.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Explains a setting that stops the start: its name, its value and what would be allowed. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingUnusable extends AbstractFailureAnalyzer<BindException> {

    private static final List<String> SECRET = List.of("token", "secret", "password", "key");

    @Override
    protected FailureAnalysis analyze(Throwable failure, BindException unbound) {
        var invalid = findCause(failure, BindValidationException.class);
        var description = invalid == null ? unreadable(unbound) : outOfRange(invalid);
        return new FailureAnalysis(description, "Correct the setting and start again.", failure);
    }

    private static String outOfRange(BindValidationException invalid) {
        var errors = invalid.getValidationErrors();
        return errors.getAllErrors().stream()
                .map(error -> sentence(
                        errors.getName() + nameOf(error),
                        valueOf(error),
                        Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid")))
                .collect(Collectors.joining("\n"));
    }

    private static String nameOf(ObjectError error) {
        return error instanceof FieldError field ? "." + kebab(field.getField()) : "";
    }

    private static @Nullable Object valueOf(ObjectError error) {
        return error instanceof FieldError field ? field.getRejectedValue() : null;
    }

    private static String unreadable(BindException unbound) {
        var property = unbound.getProperty();
        var name = property == null
                ? unbound.getName().toString()
                : property.getName().toString();
        var expected = unbound.getTarget().getType().resolve(Object.class);
        var allowed = expected.isEnum()
                ? "must be one of "
                        + List.of(expected.getEnumConstants()).toString().toLowerCase(Locale.ROOT)
                : "must be " + kind(expected);
        return sentence(name, property == null ? null : property.getValue(), allowed);
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "Duration" -> "a duration such as 90s, 10m or 4h";
            case "Period" -> "a time such as 7y, 18m or 90d";
            case "DataSize" -> "a size such as 16KB or 1MB";
            case "URI" -> "an address such as https://plenum.example.org";
            case "InetAddress" -> "an address of this machine";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String sentence(String name, @Nullable Object value, String allowed) {
        var hidden = SECRET.stream().anyMatch(name::contains);
        var shown = value == null ? "" : hidden ? " (its value is secret)" : " = \"" + value + "\"";
        return "The setting " + name + alias(name) + shown + " cannot be used: it " + allowed + ".";
    }

    private static String alias(String setting) {
        return Aliases.ALL.stream()
                .filter(alias -> alias.setting().equals(setting))
                .map(alias -> " (" + alias.name() + ")")
                .findFirst()
                .orElse("");
    }

    private static String kebab(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
