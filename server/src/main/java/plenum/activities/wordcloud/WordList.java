package plenum.activities.wordcloud;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import plenum.activities.Typed;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** Words to be blocked, or to be let through whatever else is said of them. */
@WrittenAs("""
        {"type": "array", "maxItems": 500, "items": {"type": "string", "minLength": 1, "maxLength": 50}}""")
public record WordList(List<String> list) {

    static final WordList NONE = new WordList(List.of());

    private static final int MOST = 500;

    public WordList {
        if (list.size() > MOST) {
            throw Problem.VALIDATION_ERROR.on("", "must be at most %d words".formatted(MOST));
        }
        list = List.copyOf(list);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WordList read(JsonNode json) {
        if (!json.isArray()) {
            throw Problem.VALIDATION_ERROR.on("", "must be a list");
        }
        var words = new ArrayList<String>();
        for (var one : json) {
            if (!one.isString()) {
                throw Problem.VALIDATION_ERROR.on(String.valueOf(words.size()), "must be a text");
            }
            words.add(Typed.needed(
                    String.valueOf(words.size()), Wording.of(one.stringValue()), WordcloudConfig.LONGEST_WORD));
        }
        return new WordList(words);
    }

    @JsonValue
    List<String> written() {
        return list;
    }
}
