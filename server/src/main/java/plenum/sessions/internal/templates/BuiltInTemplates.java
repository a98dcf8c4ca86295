package plenum.sessions.internal.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import plenum.activities.StoredJson;
import plenum.identity.SignedIn;
import plenum.sessions.Templates.NewLine;
import plenum.sessions.internal.templates.KeptTemplate.Line;

/** The agendas that come with the program, in each of its languages; their ids are the same everywhere. */
@Component
class BuiltInTemplates {

    private static final String USUAL = "en";
    private static final List<String> LANGUAGES = List.of(USUAL, "de");

    /** As they stand in a file. */
    private record Written(String key, String name, String description, List<NewLine> agenda) {}

    private final Map<String, List<KeptTemplate>> byLanguage = new LinkedHashMap<>();
    private final Map<UUID, KeptTemplate> byId = new LinkedHashMap<>();

    BuiltInTemplates(TemplateForm form) {
        for (var language : LANGUAGES) {
            var read = List.of(StoredJson.value(text(language), Written[].class)).stream()
                    .map(one -> template(language, one, form))
                    .toList();
            byLanguage.put(language, read);
            read.forEach(one -> byId.put(one.id(), one));
        }
    }

    List<KeptTemplate> list(@Nullable String locale) {
        var language = locale == null ? USUAL : Locale.forLanguageTag(locale).getLanguage();
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(USUAL, List.of()));
    }

    Optional<KeptTemplate> find(UUID template) {
        return Optional.ofNullable(byId.get(template));
    }

    private static KeptTemplate template(String language, Written written, TemplateForm form) {
        var key = "plenum template " + language + " " + written.key();
        var read = form.read(written.agenda(), List.of(), SignedIn.NOBODY);
        var lines = IntStream.range(0, read.size())
                .mapToObj(place -> named(id(key + " " + place), read.get(place)))
                .toList();
        return new KeptTemplate(
                id(key), KeptTemplate.NOBODY, written.name(), written.description(), lines, 1, null, null);
    }

    private static Line named(UUID id, Line line) {
        return new Line(
                id,
                line.type(),
                line.title(),
                line.description(),
                line.config(),
                line.configVersion(),
                line.timeoutSeconds());
    }

    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String language) {
        try {
            return new ClassPathResource("plenum/templates/" + language + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
