package plenum;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of CONTRIBUTING.md that a program can check. */
class StyleTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plenum");

    /** Speak SQL under a name that says more than store: readers of one view, and keepers of partitions. */
    private static final Set<String> READ_AND_PARTITION =
            Set.of("RoomReader", "ActivityReader", "SessionListings", "DeliveryDays");

    /** Rarely is not never: one state machine that would be harder to follow in two places. */
    private static final Set<String> LONGER = Set.of("Stream.java");

    private static final Path SOURCES = Path.of("src");

    private static final Pattern NOT_UNDERSTOOD = Pattern.compile(
            ".*(Manager|Helper|Utils?|Impl|Dto|DTO|Base|Common|Core)|Base[A-Z].*|Abstract[A-Z].*|Common[A-Z].*");
    private static final Set<String> NOT_UNDERSTOOD_PACKAGES =
            Set.of("common", "core", "util", "utils", "helper", "helpers", "manager", "base", "impl", "dto", "service");

    @Test
    void every_name_says_what_a_thing_is() {
        var misnamed = new ArrayList<String>();
        for (var type : PROGRAM) {
            if (NOT_UNDERSTOOD.matcher(type.getSimpleName()).matches()) {
                misnamed.add(type.getName());
            }
            for (var part : type.getPackageName().split("\\.")) {
                if (NOT_UNDERSTOOD_PACKAGES.contains(part)) {
                    misnamed.add(type.getName());
                }
            }
        }
        assertThat(misnamed).isEmpty();
    }

    @Test
    void everything_is_given_through_the_constructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(jakarta.annotation.Resource.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(PROGRAM);
    }

    @Test
    void a_bean_keeps_what_it_was_given() {
        fields().that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(org.springframework.stereotype.Controller.class)
                .should()
                .beFinal()
                .check(PROGRAM);
    }

    @Test
    void only_stores_speak_sql() {
        noClasses()
                .that(are("neither a store nor part of the database or of jobs", StyleTest::mayNotSpeakSql))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .check(PROGRAM);
    }

    private static boolean mayNotSpeakSql(JavaClass type) {
        var outermost = type.getName().split("\\$")[0];
        var name = outermost.substring(outermost.lastIndexOf('.') + 1);
        return !name.endsWith("Store")
                && !READ_AND_PARTITION.contains(name)
                && !type.getPackageName().startsWith("plenum.database")
                && !type.getPackageName().startsWith("plenum.jobs");
    }

    @Test
    void time_is_read_from_the_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("plenum.Time")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(are(
                                "now()",
                                target -> target.getName().equals("now")
                                        && target.getRawParameterTypes().isEmpty()
                                        && target.getOwner().isAssignableTo(Temporal.class)))
                        .as("now() of a time without a clock"))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(PROGRAM);
    }

    @Test
    void what_is_internal_stays_in_its_module() {
        noClasses()
                .should(new com.tngtech.archunit.lang.ArchCondition<JavaClass>("use the inside of another module") {
                    @Override
                    public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(each ->
                                        each.getTargetClass().getPackageName().contains(".internal"))
                                .filter(each -> !module(type).equals(module(each.getTargetClass())))
                                .forEach(each -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(
                                        type, each.getDescription())));
                    }
                })
                .check(PROGRAM);
    }

    private static String module(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }

    @Test
    void activities_know_nothing_of_each_other() {
        slices().matching("plenum.activities.(*)..")
                .namingSlices("activity $1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("plenum.activities.internal.."), DescribedPredicate.alwaysTrue())
                // No activity, but what all kinds of questions have in common; it knows none of them.
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("plenum.activities.survey.."))
                // The same for what people write and vote on.
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("plenum.activities.board.."))
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    /** An API key may do less than its maker: whoever asks for rights by the account alone gives it too much. */
    @Test
    void what_a_caller_may_do_is_asked_with_the_caller_and_not_with_the_account() throws IOException {
        var byAccount = Pattern.compile("(may|teamsOf|rights\\.of)\\(\\s*who\\.(required|account|alone)\\(\\)");
        var mayAsk = Set.of("Memberships.java", "RightsAtHand.java");
        var found = new ArrayList<String>();
        try (var files = Files.walk(SOURCES.resolve("main"))) {
            for (var file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
                if (!mayAsk.contains(file.getFileName().toString())
                        && byAccount.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void modules_form_no_circles() {
        slices().matching("plenum.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void packages_within_a_module_form_no_circles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().contains(".internal.")
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages inside modules";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
    }

    /** Interfaces, enums, records and refusals; classes only where they are final words without state, such as Ids. */
    @Test
    void the_face_of_a_module_is_interfaces_and_values() {
        var offenders = PROGRAM.stream()
                .filter(type -> type.getPackageName().matches("plenum\\.[a-z]+"))
                .filter(type -> !type.isInterface() && !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
                .filter(type -> !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL))
                .map(JavaClass::getName)
                .filter(name -> !name.endsWith("package-info"));
        assertThat(offenders).isEmpty();
    }

    @Test
    void no_file_is_too_long_to_be_read_at_once() {
        var longer = sources()
                .filter(file -> lines(file).size() > (file.startsWith("src/test") ? 400 : 300))
                .filter(file -> !LONGER.contains(file.getFileName().toString()))
                .map(Path::toString)
                .toList();
        assertThat(longer).isEmpty();
    }

    @Test
    void nothing_is_left_to_do() {
        var unfinished = Pattern.compile("(//|^\\s*/?\\*).*\\b(TODO|FIXME|XXX|HACK)\\b");
        var left = sources()
                .filter(file -> !file.endsWith("StyleTest.java"))
                .filter(file -> lines(file).stream().anyMatch(unfinished.asPredicate()))
                .map(Path::toString)
                .toList();
        assertThat(left).isEmpty();
    }

    @Test
    void test_names_are_sentences() {
        var annotated = Pattern.compile("@(Test|RepeatedTest)\\b.*");
        var method = Pattern.compile("\\s+(?:public )?void (\\w+)\\(.*");
        var sentence = Pattern.compile("[a-z0-9]+(_[A-Za-z0-9]+)+");
        var others = new ArrayList<String>();
        sources().filter(file -> file.toString().endsWith("Test.java")).forEach(file -> {
            var pending = false;
            for (var line : lines(file)) {
                pending |= annotated.matcher(line.strip()).matches();
                var name = method.matcher(line);
                if (pending && name.matches()) {
                    pending = false;
                    if (!sentence.matcher(name.group(1)).matches()) {
                        others.add(file.getFileName() + ": " + name.group(1));
                    }
                }
            }
        });
        assertThat(others).isEmpty();
    }

    private static Stream<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> DescribedPredicate<T> are(String description, java.util.function.Predicate<T> predicate) {
        return describe(description, predicate);
    }
}
