package plenum.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import plenum.shared.Audience;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What leaves the rules of a type for the eyes of others, as it goes over the wire. */
record Shown<S, C, E>(ActivityType<S, C, E> type) {

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    Map<Audience, ObjectNode> views(S state, Crowd crowd) {
        var views = new EnumMap<Audience, ObjectNode>(Audience.class);
        for (var audience : Audience.values()) {
            views.put(audience, (ObjectNode) JSON.readTree(JSON.writeValueAsBytes(type.view(state, crowd, audience))));
        }
        return views;
    }

    /** The same as it is written, for whoever only compares or weighs it. */
    Map<Audience, String> texts(S state, Crowd crowd) {
        var texts = new EnumMap<Audience, String>(Audience.class);
        for (var audience : Audience.values()) {
            texts.put(audience, JSON.writeValueAsString(type.view(state, crowd, audience)));
        }
        return texts;
    }

    String announcements(Play.Played<S, E> played, Crowd crowd) {
        return played.steps().stream()
                .map(step -> JSON.writeValueAsString(announcement(step.after(), step.event(), crowd)))
                .collect(Collectors.joining("\n"));
    }

    /** In no other words than it says it has. */
    private Announcement announcement(S after, E event, Crowd crowd) {
        var told = type.announce(after, event, crowd);
        assertThat(type.vocabulary().events()).contains(told.type());
        assertThat(type.vocabulary().stages()).contains(type.outline(after).stage());
        return told;
    }

    static Map<Audience, ObjectNode> patched(
            Map<Audience, ObjectNode> kept, Map<Audience, ObjectNode> last, Map<Audience, ObjectNode> fresh) {
        var patched = new EnumMap<Audience, ObjectNode>(Audience.class);
        kept.forEach((audience, view) -> {
            var patch = MergePatch.between(last.get(audience), fresh.get(audience));
            patched.put(audience, (ObjectNode) MergePatch.apply(view, patch));
        });
        return patched;
    }

    static int size(ObjectNode view) {
        return size(view.toString());
    }

    static int size(String written) {
        return written.getBytes(StandardCharsets.UTF_8).length;
    }
}
