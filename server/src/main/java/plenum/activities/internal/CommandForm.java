package plenum.activities.internal;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One command as a form, under the name that `type` gives it. */
class CommandForm<C> {

    private static final Set<String> TYPE = Set.of("type");

    private final String name;
    private final RecordForm<C> form;

    CommandForm(Class<C> command) {
        name = RecordForm.snakeCase(command.getSimpleName());
        form = new RecordForm<>(command);
    }

    String name() {
        return name;
    }

    C fill(JsonNode fields) {
        return form.fill(fields, TYPE);
    }
}
