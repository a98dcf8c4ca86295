package plenum.sessions.internal.templates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.shared.PersonalData;

/** Gives people the agendas they keep for themselves, to take along. */
@Component
class OwnTemplates implements PersonalData {

    /** As it stands in the file, in the words in which it can be saved again. */
    record Taken(
            String name,
            @Nullable String description,
            List<KeptTemplate.Line> agenda,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt) {}

    private final TemplateStore store;

    OwnTemplates(TemplateStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "templates";
    }

    @Override
    public List<Taken> of(UUID account) {
        return store.keptBy(account).stream()
                .map(one -> new Taken(one.name(), one.description(), one.agenda(), one.createdAt(), one.changedAt()))
                .toList();
    }
}
