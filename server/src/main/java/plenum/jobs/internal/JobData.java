package plenum.jobs.internal;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores the data of waiting work as JSON, which people can read and a newer version of a record still understands. */
@Component
class JobData implements Serializer {

    private final JsonMapper json;

    JobData(JsonMapper json) {
        this.json = json;
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
