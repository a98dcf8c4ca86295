package plenum;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import plenum.operations.internal.Aliases;
import plenum.shared.Problem;

class GeneratedDocsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String NOTE = "\n<!-- Written by GeneratedDocsTest. -->\n\n";

    @Test
    void the_list_of_problems_is_current() {
        var rows = Arrays.stream(Problem.values())
                .map(problem -> "| `%s` | %d | %s | %s | %s |"
                        .formatted(
                                problem.name(),
                                problem.status(),
                                problem.retryAfter() == 0 ? "–" : problem.retryAfter() + " s",
                                problem.message(),
                                String.join("; ", problem.recoveryActions())))
                .collect(joining("\n"));
        Generated.isCurrent("docs/generated/problems.md", """
                # Problems
                %s\
                Every failure is answered as `{"error": {code, message, details, recovery_actions, retry_after, request_id}, "meta": …}`
                with one of these codes. Messages and actions come in the caller's language.

                | Code | Status | Retry after | Message | Recovery actions |
                |---|---:|---:|---|---|
                %s
                """.formatted(NOTE, rows));
    }

    @Test
    void the_map_of_modules_is_current() {
        var modules = ApplicationModules.of(Plenum.class);
        var sorted = modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        var rows = sorted.stream()
                .map(module -> "| `%s` | %s | %s |"
                        .formatted(module.getIdentifier(), purpose(module), String.join(", ", uses(module, modules))))
                .collect(joining("\n"));
        var arrows = sorted.stream()
                .flatMap(module -> uses(module, modules).stream()
                        .filter(used -> !used.equals("shared"))
                        .map(used -> "    %s --> %s".formatted(module.getIdentifier(), used)))
                .collect(joining("\n"));
        Generated.isCurrent("docs/generated/modules.md", """
                # Modules
                %s\
                What each module is for and which others its code uses. `shared` is used by all and left out of the drawing.

                | Module | Is for | Uses |
                |---|---|---|
                %s

                ```mermaid
                graph TD
                %s
                ```
                """.formatted(NOTE, rows, arrows));
    }

    private static TreeSet<String> uses(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static String purpose(ApplicationModule module) {
        var source = read(folder(module.getBasePackage().getName()).resolve("package-info.java"));
        return sentence(Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL), source);
    }

    @Test
    void the_list_of_settings_is_current() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var rows = new TreeSet<String>();
        for (var candidate : scanner.findCandidateComponents("plenum")) {
            var type = Class.forName(candidate.getBeanClassName());
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (var component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
                rows.add(row(type, prefix, component));
            }
        }
        var aliases = Aliases.ALL.stream()
                .map(alias -> "| `%s` | %s |".formatted(alias.name(), meaning(alias.setting(), rows)))
                .sorted()
                .collect(joining("\n"));
        Generated.isCurrent("docs/generated/settings.md", """
                # Settings
                %s\
                Every setting is a line of `application.yaml` and, in capitals with underscores, an environment variable.
                Durations are written `90s`, `10m` or `4h`, sizes `16KB` or `1MB`. A bad value stops the start and says why.

                | Setting | Environment variable | Default | Means |
                |---|---|---|---|
                %s

                ## Older names

                These variables stand for the settings beside them; a plain number in a name with a unit is of that unit.

                | Variable | Setting |
                |---|---|
                %s
                """.formatted(NOTE, String.join("\n", rows), aliases));
    }

    /** A name of ours that no module reads is a promise for later, and the reader is told so. */
    private static String meaning(String setting, Set<String> rows) {
        boolean isRead = !setting.startsWith("plenum.")
                || rows.stream().anyMatch(row -> row.startsWith("| `%s` |".formatted(setting)));
        return isRead ? "`%s`".formatted(setting) : "accepted, but nothing reads it yet";
    }

    private static String row(Class<?> type, String prefix, RecordComponent component) {
        var name = prefix + "."
                + component.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        var constructor = type.getDeclaredConstructors()[0];
        var fallback = Arrays.stream(constructor.getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> Optional.ofNullable(parameter.getAnnotation(DefaultValue.class)))
                .flatMap(Optional::stream)
                .map(value -> String.join(", ", value.value()))
                .findFirst()
                .orElse("");
        var described = Pattern.compile("@param " + component.getName() + " (.*?)(?=@param|\\*/)", Pattern.DOTALL);
        var outermost = type.getName().split("\\$")[0].replace('.', '/') + ".java";
        return "| `%s` | `%s` | %s | %s |"
                .formatted(
                        name,
                        name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT),
                        fallback.isEmpty() ? "–" : "`" + fallback + "`",
                        sentence(described, read(SOURCES.resolve(outermost))));
    }

    private static String sentence(Pattern pattern, String source) {
        var found = pattern.matcher(source);
        return found.find()
                ? Stream.of(found.group(1).split("\n"))
                        .map(line -> line.strip().replaceFirst("^\\*\\s?", "").strip())
                        .filter(line -> !line.isEmpty())
                        .collect(joining(" "))
                : "";
    }

    private static Path folder(String packageName) {
        return SOURCES.resolve(packageName.replace('.', '/'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
