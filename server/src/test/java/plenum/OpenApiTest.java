package plenum;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import plenum.activities.board.ShownCard;
import plenum.activities.brainstorm.BrainstormResults;
import plenum.activities.poker.CalibrationHint;
import plenum.activities.poker.PokerResults;
import plenum.activities.poker.Story;
import plenum.activities.qa.QaResults;
import plenum.activities.qa.ShownQuestion;
import plenum.activities.retro.RetroResults;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.sessions.SessionState;
import plenum.sessions.SessionSummary;
import plenum.shared.Caller;
import plenum.web.ApiSchemas;
import plenum.web.Http;
import plenum.web.internal.problems.ProblemBody;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the API is the one the program would give of itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.version=openapi_3_1",
            "springdoc.override-with-generic-response=false",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.default-flat-param-object=true",
            "springdoc.paths-to-match=/api/v1/**,/health/**,/health,/metrics"
        })
class OpenApiTest {

    /** Statuses that a method signature cannot tell. */
    private static final Map<String, List<String>> STATUSES = Map.ofEntries(
            Map.entry("createSession", List.of("201")),
            Map.entry("createApiKey", List.of("201")),
            Map.entry("joinSession", List.of("201", "200")),
            Map.entry("claimSession", List.of("201", "200")),
            Map.entry("addDisplay", List.of("201")),
            Map.entry("addActivity", List.of("201")),
            Map.entry("duplicateActivity", List.of("201")),
            Map.entry("saveDeck", List.of("201")),
            Map.entry("openTeam", List.of("201")),
            Map.entry("addMember", List.of("201")),
            Map.entry("inviteToTeam", List.of("201")),
            Map.entry("inviteToOrganisation", List.of("201")),
            Map.entry("saveTemplate", List.of("201")),
            Map.entry("saveAgenda", List.of("201")),
            Map.entry("insertTemplate", List.of("201")),
            Map.entry("agreeAction", List.of("201")),
            Map.entry("addSsoProvider", List.of("201")),
            Map.entry("openProject", List.of("201")),
            Map.entry("addIssue", List.of("201")),
            Map.entry("planSprint", List.of("201")),
            Map.entry("addPerson", List.of("201")),
            Map.entry("addDiscipline", List.of("201")),
            Map.entry("openImport", List.of("201")),
            Map.entry("commitImport", List.of("202")),
            Map.entry("rotateEncryptionKey", List.of("202")),
            Map.entry("eraseSession", List.of("202")),
            Map.entry("checkHealth", List.of("200", "503")),
            Map.entry("checkReadiness", List.of("200", "503")));

    private static final List<String> RESULTS = List.of(
            "application/json",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "text/csv",
            "text/markdown");

    /** Answers that are files, of the kind that is asked for. */
    private static final Map<String, List<String>> FILES = Map.of(
            "exportSession",
            RESULTS,
            "exportActivity",
            RESULTS,
            "exportAuditEvents",
            List.of("text/csv", "application/json"),
            "exportIssues",
            List.of("text/csv"),
            "readMetrics",
            List.of("text/plain"));

    /** Answers whose type depends on who asks. */
    private static final Map<String, List<Class<?>>> EITHER = Map.of(
            "getSession",
            List.of(SessionState.class, SessionSummary.class),
            "getActivityRecap",
            List.of(PokerResults.class, BrainstormResults.class, RetroResults.class, QaResults.class),
            "getItem",
            List.of(Story.class, ShownCard.class, ShownQuestion.class),
            "listItems",
            List.of(Story.class, ShownCard.class, ShownQuestion.class));

    /** Fields that hold the JSON of a record, where the program passes it on without looking at it. */
    private static final Map<String, List<String>> HOLDS =
            Map.of("PolledAnswer.snapshot", List.of("SessionState", "Progress"), "PolledAnswer.me", List.of("Me"));

    @LocalServerPort
    int port;

    @Test
    void the_description_of_the_api_is_current() {
        Generated.isCurrent("api/openapi.json", pretty(sorted(generated())));
    }

    @Test
    void every_operation_is_named_by_what_it_does() {
        var names = new ArrayList<String>();
        generated()
                .get("paths")
                .forEach(path -> path.forEach(
                        operation -> names.add(operation.path("operationId").asString())));
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    private JsonNode generated() {
        return new Http(port).get("/v3/api-docs").json();
    }

    private static ObjectNode sorted(JsonNode api) {
        var copy = (ObjectNode) api;
        copy.remove("servers");
        copy.set("paths", byName((ObjectNode) api.get("paths")));
        var components = (ObjectNode) api.get("components");
        components.set("schemas", byName((ObjectNode) components.get("schemas")));
        return copy;
    }

    private static ObjectNode byName(ObjectNode node) {
        var sorted = node.objectNode();
        var names = new ArrayList<>(node.propertyNames());
        names.sort(Comparator.naturalOrder());
        names.forEach(name -> sorted.set(name, node.get(name)));
        return sorted;
    }

    private static String pretty(JsonNode api) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JsonMapper.builder()
                        .defaultPrettyPrinter(printer)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(api)
                + "\n";
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Rules {

        static {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SignedIn.class);
        }

        @Bean
        ApiSchemas schemas(JsonMapper json) {
            return new ApiSchemas(json);
        }

        /** Which operations take an API key, and for what it has to be; one of these, or anything where none is named. */
        @Bean
        GlobalOperationCustomizer keys() {
            return (operation, handler) -> {
                var open = handler.getMethodAnnotation(OpenToKeys.class);
                if (open != null) {
                    var scopes = Arrays.stream(open.value()).map(Permission::word);
                    operation.addExtension("x-api-key-scopes", scopes.toList());
                }
                return operation;
            };
        }

        @Bean
        GlobalOpenApiCustomizer rules() {
            return Rules::apply;
        }

        private static void apply(OpenAPI api) {
            api.setInfo(new Info().title("Plenum").version("1"));
            api.setTags(null);
            define(api, ProblemBody.class);
            var commands = activityTypes("Command").stream()
                    .filter(Class::isSealed)
                    .map(type -> define(api, type))
                    .toList();
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        tidy(operation);
                        operation.getResponses().addApiResponse("default", refused());
                        if (path.endsWith("/commands")) {
                            operation.setRequestBody(
                                    new RequestBody().required(true).content(json(oneOf(commands))));
                        }
                        var either = EITHER.getOrDefault(operation.getOperationId(), List.of());
                        if (!either.isEmpty()) {
                            var one = oneOf(either.stream()
                                    .map(type -> define(api, type))
                                    .toList());
                            boolean many = operation.getOperationId().startsWith("list");
                            answerWith(operation, many ? listOf(one) : one);
                        }
                        if (path.endsWith("/events") && !path.startsWith("/api/v1/issues/")) {
                            streams(operation);
                        }
                        FILES.getOrDefault(operation.getOperationId(), List.of())
                                .forEach(kind -> file(operation, kind));
                        spread(operation);
                    }));
            HOLDS.forEach((part, types) -> hold(
                    api,
                    part,
                    oneOf(types.stream()
                            .<Schema<?>>map(type -> new JsonSchema().$ref(type))
                            .toList())));
            var views = activityTypes("View").stream()
                    .map(type -> define(api, type))
                    .toList();
            hold(api, "CurrentActivity.view", oneOf(views));
            var results = activityTypes("Results").stream()
                    .map(type -> define(api, type))
                    .toList();
            hold(api, "RecapActivity.results", oneOf(results));
            activityTypes("Own").forEach(type -> define(api, type));
            hold(api, "Hinted.hint", define(api, CalibrationHint.class));
        }

        private static void hold(OpenAPI api, String part, Schema<?> schema) {
            var names = part.split("\\.");
            api.getComponents().getSchemas().get(names[0]).getProperties().put(names[1], schema);
        }

        /** 204 is the one status that stops a browser from coming back. */
        private static void streams(Operation operation) {
            var text = new JsonSchema().types(Set.of("string"));
            var stream = new Content().addMediaType("text/event-stream", new MediaType().schema(text));
            var answers = operation.getResponses();
            var refused = answers.remove("default");
            answers.get("200").setContent(stream);
            answers.addApiResponse("204", new ApiResponse().description("Over for good"));
            answers.addApiResponse("default", refused);
        }

        private static void file(Operation operation, String kind) {
            var answer = operation.getResponses().get("200");
            var kinds = answer.getContent() == null ? new Content() : answer.getContent();
            kinds.entrySet().removeIf(each -> each.getValue().getSchema() != null);
            answer.setContent(kinds.addMediaType(kind, new MediaType()));
        }

        private static void tidy(Operation operation) {
            operation.setTags(null);
            operation.getResponses().forEach((status, answer) -> answer.setDescription("As asked"));
        }

        private static Schema<?> define(OpenAPI api, Class<?> type) {
            var resolved = ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
            resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
            return resolved.schema;
        }

        private static ApiResponse refused() {
            return new ApiResponse()
                    .description("Refused, and why")
                    .content(json(new JsonSchema().$ref("ProblemBody")));
        }

        private static Schema<?> oneOf(List<? extends Schema<?>> types) {
            if (types.size() == 1) {
                return types.getFirst();
            }
            var schema = new JsonSchema();
            schema.setOneOf(new ArrayList<>(types));
            return schema;
        }

        private static Schema<?> listOf(Schema<?> one) {
            return new JsonSchema().types(Set.of("array")).items(one);
        }

        private static void answerWith(Operation operation, Schema<?> data) {
            var envelope = new JsonSchema().types(Set.of("object")).required(List.of("data"));
            envelope.addProperty("data", data);
            operation.getResponses().get("200").setContent(json(envelope));
        }

        private static void spread(Operation operation) {
            var statuses = STATUSES.get(operation.getOperationId());
            if (statuses != null) {
                var answers = operation.getResponses();
                var answer = answers.remove("200");
                var refused = answers.remove("default");
                statuses.forEach(status -> answers.addApiResponse(status, answer));
                answers.addApiResponse("default", refused);
            }
        }

        private static Content json(Schema<?> schema) {
            return new Content().addMediaType("application/json", new MediaType().schema(schema));
        }

        /** What only the type of an activity knows: the commands it takes and the view it gives. */
        private static List<Class<?>> activityTypes(String ending) {
            try {
                var found = new TreeMap<String, Class<?>>();
                var readers = new CachingMetadataReaderFactory();
                for (var file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:plenum/activities/*/*" + ending + ".class")) {
                    var type = Class.forName(
                            readers.getMetadataReader(file).getClassMetadata().getClassName());
                    if (type.getEnclosingClass() == null && (type.isInterface() || type.isRecord())) {
                        found.put(type.getName(), type);
                    }
                }
                return List.copyOf(found.values());
            } catch (IOException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
