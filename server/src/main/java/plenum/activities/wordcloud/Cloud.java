package plenum.activities.wordcloud;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A word cloud as it was set up, and what has been done about its words since. */
public record Cloud(
        WordcloudConfig config,
        Moderation moderation,
        @JsonIgnore @Nullable Reading reading) {

    public Cloud {
        // Derived once: reading a long glossary for every answer would cost more than the answer.
        reading = reading == null ? Reading.of(config) : reading;
    }

    static Cloud of(WordcloudConfig config) {
        return new Cloud(config, Moderation.NONE, null);
    }

    Cloud with(Moderation other) {
        return new Cloud(config, other, reading);
    }

    Reading read() {
        return Objects.requireNonNull(reading, "derived at the beginning");
    }
}
