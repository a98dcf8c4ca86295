package plenum.activities.internal;

import java.util.Set;
import plenum.activities.Prepared;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads how an activity is to be set up, and says what there is to choose. */
final class SetupForm<F extends Record, S> {

    private final Setup<F, S> setup;
    private final RecordForm<F> form;
    private final ObjectNode usual;

    SetupForm(Setup<F, S> setup) {
        this.setup = setup;
        form = new RecordForm<>(setup.form());
        usual = setup.usual();
        if (!prepare(example()).config().equals(example())
                || (setup.complete() && !prepare(StoredJson.object()).config().equals(usual))) {
            throw new IllegalStateException(
                    "What was written of %s is read back as something else".formatted(setup.form()));
        }
    }

    /** Strict: whoever asks for something that there is not is told so. */
    Prepared<S> prepare(JsonNode wish) {
        if (!wish.isObject()) {
            throw Problem.VALIDATION_ERROR.on("config", "must be an object");
        }
        return prepared(read((ObjectNode) wish));
    }

    /** Of what a newer release kept, the fields known here; one can go back. */
    Prepared<S> restore(ObjectNode kept, int version) {
        var fields = setup.migrated(kept, version);
        var known = form.fields().map(FormField::name).toList();
        return prepared(read(fields.retain(known)));
    }

    ObjectNode example() {
        return written(setup.example());
    }

    private Prepared<S> prepared(F chosen) {
        return new Prepared<>(written(chosen), setup.version(), setup.begin().apply(chosen));
    }

    private F read(ObjectNode wish) {
        return form.fill(StoredJson.over(usual, wish), Set.of());
    }

    private static ObjectNode written(Object form) {
        return (ObjectNode) StoredJson.tree(StoredJson.text(form));
    }

    /** JSON Schema of all that can be chosen, with what is usual as defaults. */
    ObjectNode schema() {
        var schema = object();
        var properties = schema.putObject("properties");
        form.fields().forEach(field -> {
            var property = schema(field);
            if (usual.has(field.name())) {
                property.set("default", usual.get(field.name()));
            }
            properties.set(field.name(), property);
        });
        var needed = form.fields()
                .filter(field -> !field.optional() && !usual.has(field.name()))
                .map(FormField::name)
                .toList();
        if (!needed.isEmpty()) {
            var required = schema.putArray("required");
            needed.forEach(required::add);
        }
        return schema;
    }

    private static ObjectNode schema(FormField field) {
        var schema = schema(field.type().getRawClass());
        if (field.least() != null) {
            schema.put("minimum", field.least().value());
        }
        if (field.most() != null) {
            schema.put("maximum", field.most().value());
        }
        return schema;
    }

    private static ObjectNode schema(Class<?> raw) {
        if (raw.isAnnotationPresent(WrittenAs.class)) {
            return (ObjectNode)
                    StoredJson.tree(raw.getAnnotation(WrittenAs.class).value());
        }
        if (raw.isRecord()) {
            var schema = object();
            var properties = schema.putObject("properties");
            new RecordForm<>(raw).fields().forEach(field -> properties.set(field.name(), schema(field)));
            return schema;
        }
        var schema = StoredJson.object();
        if (raw.isEnum()) {
            var words = schema.put("type", "string").putArray("enum");
            FormField.words(raw).forEach(words::add);
            return schema;
        }
        return schema.put("type", raw == boolean.class || raw == Boolean.class ? "boolean" : number(raw));
    }

    private static String number(Class<?> raw) {
        if (Number.class.isAssignableFrom(raw) || raw.isPrimitive()) {
            return FormField.isWhole(raw) ? "integer" : "number";
        }
        return "string";
    }

    private static ObjectNode object() {
        return StoredJson.object().put("type", "object").put("additionalProperties", false);
    }
}
