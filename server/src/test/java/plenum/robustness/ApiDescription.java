package plenum.robustness;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the API, read as a stranger reads it: what may be sent, and what may come back. */
final class ApiDescription {

    private static final String HERE = "https://plenum.example/api.json";

    private final JsonNode api;
    private final List<Operation> operations = new ArrayList<>();
    private final ObjectNode bodies = JsonMapper.shared().createObjectNode();
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final SchemaRegistry registry;

    ApiDescription() throws IOException {
        api = JsonMapper.shared().readTree(Files.readString(Path.of("../api/openapi.json")));
        api.get("paths").forEachEntry((path, item) -> item.forEachEntry((method, each) -> read(path, method, each)));
        var document = JsonMapper.shared().createObjectNode();
        document.set("components", complete(api.get("components").deepCopy()));
        document.set("bodies", complete(bodies));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, document.toString())));
    }

    List<Operation> operations() {
        return operations;
    }

    Map<String, Set<String>> methodsByPath() {
        return operations.stream()
                .collect(Collectors.groupingBy(
                        Operation::path,
                        LinkedHashMap::new,
                        Collectors.mapping(Operation::method, Collectors.toCollection(TreeSet::new))));
    }

    private void read(String path, String method, JsonNode described) {
        var id = described.get("operationId").stringValue();
        var parameters = new ArrayList<Operation.Parameter>();
        described
                .path("parameters")
                .forEach(each -> parameters.add(new Operation.Parameter(
                        each.get("in").stringValue(), each.get("name").stringValue(), each.get("schema"))));
        var answers = new LinkedHashMap<String, Set<String>>();
        described.get("responses").forEachEntry((status, answer) -> {
            var kinds = new TreeSet<String>();
            answer.path("content").forEachEntry((kind, content) -> {
                kinds.add(kind);
                if (content.has("schema")) {
                    bodies.set(key(id, status, kind), content.get("schema").deepCopy());
                }
            });
            answers.put(status, kinds);
        });
        var body = described.at("/requestBody/content/application~1json/schema");
        operations.add(new Operation(
                id,
                method.toUpperCase(),
                path,
                parameters,
                body.isMissingNode() ? Optional.empty() : Optional.of(body),
                answers));
    }

    private static String key(String id, String status, String kind) {
        return id + "-" + status + "-" + kind.replace('/', '-');
    }

    /** What is not described is not there, and descriptions that fit the same JSON do not exclude each other. */
    private static JsonNode complete(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && object.path("type").asString("").equals("object")
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("oneOf").isArray()) {
                object.set("anyOf", object.remove("oneOf"));
            }
        }
        schema.forEach(ApiDescription::complete);
        return schema;
    }

    JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolve(api.at(reference.substring(1)));
    }

    /** What is wrong with this body of an answer. */
    List<String> complaints(Operation operation, String status, String kind, JsonNode body) {
        var key = key(operation.id(), status, kind);
        if (!bodies.has(key)) {
            return List.of();
        }
        var schema =
                compiled.computeIfAbsent(key, each -> registry.getSchema(SchemaLocation.of(HERE + "#/bodies/" + each)));
        return schema.validate(body).stream().map(Object::toString).limit(3).toList();
    }
}
