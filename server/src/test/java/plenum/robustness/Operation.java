package plenum.robustness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One thing the API says it can do.
 *
 * @param body what it takes, if anything
 * @param answers by status or `default`: the kinds of content it may have
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Optional<JsonNode> body,
        Map<String, Set<String>> answers) {

    record Parameter(String in, String name, JsonNode schema) {}

    List<Parameter> in(String place) {
        return parameters.stream().filter(each -> each.in().equals(place)).toList();
    }

    Operation taking(JsonNode other) {
        return new Operation(id, method, path, parameters, Optional.of(other), answers);
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean ofASession() {
        return path.startsWith("/api/v1/sessions/{id}");
    }

    /** What is said of this status: of itself, or of all refusals. */
    Optional<String> saidOf(int status) {
        var exact = Integer.toString(status);
        if (answers.containsKey(exact)) {
            return Optional.of(exact);
        }
        return status >= 400 && answers.containsKey("default") ? Optional.of("default") : Optional.empty();
    }

    String route() {
        return method + " " + path;
    }
}
