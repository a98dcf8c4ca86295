package plenum.sessions.internal.templates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.sessions.Templates.Entry;
import plenum.sessions.internal.templates.KeptTemplate.Keeper;

/** What a list shows of a template: its words, and of each line the type and the title. */
record TemplateOutline(
        UUID id, Keeper keeper, String name, @Nullable String description, List<Entry> agenda, int revision) {

    TemplateOutline {
        agenda = List.copyOf(agenda);
    }

    static TemplateOutline of(KeptTemplate template) {
        return new TemplateOutline(
                template.id(),
                template.keeper(),
                template.name(),
                template.description(),
                template.agenda().stream()
                        .map(line -> new Entry(line.type(), line.title()))
                        .toList(),
                template.revision());
    }
}
