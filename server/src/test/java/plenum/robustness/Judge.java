package plenum.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plenum.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {

    /** What only we should see. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bjava\\.|\\bat plenum\\.|org\\.(springframework|postgresql|eclipse)|tools\\.jackson|SQLSTATE|\\bselect .* from ");

    /** Statuses more exact than that of the problem: an address or headers that are too long. */
    private static final Set<Integer> SAY_MORE = Set.of(414, 431);

    private final ApiDescription api;

    Judge(ApiDescription api) {
        this.api = api;
    }

    List<String> complaints(Operation operation, Answer answer) {
        var complaints = new ArrayList<String>();
        if (answer.status() >= 500) {
            complaints.add("is a failure of ours");
        }
        var said = operation.saidOf(answer.status());
        if (said.isEmpty()) {
            complaints.add("has a status that is not described");
        } else {
            complaints.addAll(ofBody(operation, said.get(), answer));
        }
        if (answer.status() >= 400) {
            complaints.addAll(ofRefusal(answer));
        }
        return complaints;
    }

    private List<String> ofBody(Operation operation, String status, Answer answer) {
        var kinds = operation.answers().get(status);
        if (answer.body().length == 0 && answer.kind().isEmpty()) {
            return kinds.isEmpty() || answer.status() == 204 ? List.of() : List.of("has no body");
        }
        if (!kinds.contains(answer.kind())) {
            return List.of("is %s, described are %s".formatted(answer.kind(), kinds));
        }
        if (!answer.isJson()) {
            return List.of();
        }
        return json(answer)
                .map(json -> api.complaints(operation, status, answer.kind(), json))
                .orElseGet(() -> List.of("is no JSON"));
    }

    private static Optional<JsonNode> json(Answer answer) {
        try {
            return Optional.of(JsonMapper.shared().readTree(answer.body()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<String> ofRefusal(Answer answer) {
        var complaints = new ArrayList<String>();
        var error = json(answer).map(json -> json.path("error"));
        var code = error.map(json -> json.path("code").asString("")).orElse("");
        var problem = Stream.of(Problem.values())
                .filter(each -> each.name().equals(code))
                .findFirst();
        if (problem.isEmpty()) {
            complaints.add("names no problem");
        } else if (problem.get().status() != answer.status() && !SAY_MORE.contains(answer.status())) {
            complaints.add("has not the status of " + code);
        }
        var later = error.map(json -> json.path("retry_after").asString("")).filter(text -> !text.isEmpty());
        if (later.isPresent() && !later.equals(answer.retryAfter())) {
            complaints.add("says to come back in %s and in %s".formatted(later, answer.retryAfter()));
        }
        var insides = INSIDES.matcher(answer.text());
        if (insides.find()) {
            complaints.add("shows our insides: " + insides.group());
        }
        return complaints;
    }
}
