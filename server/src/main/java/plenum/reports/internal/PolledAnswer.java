package plenum.reports.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import plenum.realtime.Polled;
import plenum.realtime.Position;
import plenum.shared.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says what a poll brought in HTTP's words: frames or the whole under the ETag of their position, or 304. */
@Component
class PolledAnswer {

    record State(
            long epoch,
            long v,
            @Nullable List<JsonNode> frames,
            @Nullable ObjectNode snapshot) {}

    private final JsonMapper json;

    PolledAnswer(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<Answer<State>> to(Polled polled) {
        return switch (polled) {
            case Polled.Frames(var at, var frames) ->
                ok(at, frames.stream().map(json::readTree).toList(), null);
            case Polled.Whole(var snapshot) -> ok(snapshot.position(), null, snapshot.state());
            case Polled.NothingNew(var at) ->
                ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag(at)).build();
        };
    }

    private static ResponseEntity<Answer<State>> ok(
            Position at, @Nullable List<JsonNode> frames, @Nullable ObjectNode snapshot) {
        return ResponseEntity.ok()
                .eTag(tag(at))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(Answer.of(new State(at.epoch(), at.version(), frames, snapshot)));
    }

    /** The third part counts changes of the reader's own state, of which nobody in particular has none. */
    private static String tag(Position at) {
        return "\"" + at + ".0\"";
    }
}
