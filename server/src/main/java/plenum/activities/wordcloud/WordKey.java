package plenum.activities.wordcloud;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;

/** Names one word of the picture; what it is does not go into logs. */
@WrittenAs("""
        {"type": "string", "minLength": 1, "maxLength": 300}""")
public record WordKey(String key) {

    private static final int LONGEST = 300;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WordKey {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw Problem.VALIDATION_ERROR.on("", "must name a word");
        }
    }

    @JsonValue
    @Override
    public String key() {
        return key;
    }

    @Override
    public String toString() {
        return "…";
    }
}
