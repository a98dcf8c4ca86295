package plenum.jobs.internal;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Stores the data of waiting work as JSON: people can read it, and so can the version before and after this one. */
@Component
class JobData implements Serializer {

    private final JsonMapper json;

    JobData(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public byte[] serialize(Object data) {
        return json.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] stored) {
        return json.readValue(stored, type);
    }
}
