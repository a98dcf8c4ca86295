package plenum.web.internal.json;

import java.util.List;
import org.springframework.stereotype.Component;
import plenum.shared.Intake;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what callers send: first whether it can be read, then whether it fits, then what it says. */
@Component
class StrictIntake implements Intake {

    private final JsonMapper mapper;

    StrictIntake(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public <T> T read(JsonNode json, Class<T> type) {
        return read(json, mapper.constructType(type));
    }

    /** Refuses bytes that are no JSON, and JSON that does not fit the type. */
    void check(byte[] body, JavaType type) {
        try {
            var json = mapper.readTree(body);
            refuseMisfits(json, type);
        } catch (JacksonException unreadable) {
            throw Problem.MALFORMED_REQUEST.refusal();
        }
    }

    private <T> T read(JsonNode json, JavaType type) {
        refuseMisfits(json, type);
        try {
            return mapper.treeToValue(json, type);
        } catch (JacksonException misfit) {
            throw refusal(misfit);
        }
    }

    private void refuseMisfits(JsonNode json, JavaType type) {
        List<Refusal.Detail> misfits = Shape.misfits(mapper, json, type);
        if (!misfits.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(misfits);
        }
    }

    /** What only the record itself could know. */
    static Refusal refusal(JacksonException misfit) {
        for (Throwable cause = misfit; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return Problem.VALIDATION_ERROR.on(pathOf(misfit), "is not valid");
    }

    private static String pathOf(JacksonException misfit) {
        var path = new StringBuilder();
        for (var step : misfit.getPath()) {
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
