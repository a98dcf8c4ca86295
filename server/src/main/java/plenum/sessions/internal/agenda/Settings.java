package plenum.sessions.internal.agenda;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityType;
import plenum.activities.ActivityTypes;
import plenum.activities.Crowd;
import plenum.activities.Prepared;
import plenum.activities.Turn;
import plenum.identity.SignedIn;
import plenum.sessions.internal.decks.DecksAtHand;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.AgendaCommand.Setting;
import plenum.sessions.internal.room.Play;
import plenum.shared.Ids;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes configurations out of wishes: whole, checked, and with what an activity begins with. */
@Component
public class Settings {

    private static final String LOCALE = "locale";
    private static final String AUTOMATIC = "auto";

    private static final int MOST_BYTES = 256 * 1024;

    private final ActivityTypes types;
    private final DecksAtHand decks;
    private final JsonMapper json;

    Settings(ActivityTypes types, DecksAtHand decks, JsonMapper json) {
        this.types = types;
        this.decks = decks;
        this.json = json;
    }

    /** @param language the session's, for what is to be read in the language people speak there */
    public Setting wished(
            ActivityType<?, ?, ?> type, @Nullable Map<String, Object> wish, SignedIn who, @Nullable String language) {
        return wished(type, wish, null, who, language);
    }

    /** @param kept the configuration there is already; what somebody sends back of it as it was, stays as it was */
    public Setting wished(
            ActivityType<?, ?, ?> type,
            @Nullable Map<String, Object> wish,
            @Nullable JsonNode kept,
            SignedIn who,
            @Nullable String language) {
        var said = decks.laidOut(type, wish, kept, who);
        return of(type, spoken(type, said == null ? Map.of() : said, language));
    }

    /** From what was kept somewhere else, as strictly as if somebody wished for it today. */
    public Setting reused(ActivityType<?, ?, ?> type, ObjectNode kept, int version) {
        var today = type.setup();
        if (version > today.version()) {
            throw Problem.VALIDATION_ERROR.on("config", "is of a newer release");
        }
        return checked(type, today.migrated(kept, version));
    }

    /** What somebody says nothing about stays as it is. */
    public Setting changed(
            Activity activity, @Nullable Map<String, Object> wish, SignedIn who, @Nullable String language) {
        var type = activity.play().type();
        var said = decks.laidOut(type, wish, activity.brief().config(), who);
        var fields = new LinkedHashMap<String, Object>();
        activity.brief().config().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        if (said != null) {
            fields.putAll(said);
        }
        return of(type, spoken(type, fields, language));
    }

    /** Who leaves the language to the session gets the session's; where it has none, what is usual. */
    private Map<String, Object> spoken(
            ActivityType<?, ?, ?> type, Map<String, Object> said, @Nullable String language) {
        if (!AUTOMATIC.equals(said.getOrDefault(LOCALE, AUTOMATIC))
                || !types.schema(type).at("/properties").has(LOCALE)) {
            return said;
        }
        var fields = new LinkedHashMap<>(said);
        fields.remove(LOCALE);
        if (language != null) {
            fields.put(LOCALE, language);
        }
        return fields;
    }

    /** The same once more, as it was before anybody answered. */
    public Setting again(Activity activity) {
        var kept = (ObjectNode) activity.brief().config();
        var fresh = again(activity.play().type(), kept, activity.brief().configVersion());
        return new Setting(fresh.config(), fresh.version(), fresh.fresh().preparedLike(activity.play()));
    }

    /** With stories to begin with; those without an id get one. */
    public Play<?, ?, ?> withStories(Play<?, ?, ?> play, List<Map<String, Object>> stories, UUID by, Instant now) {
        if (stories.isEmpty()) {
            return play;
        }
        var numbered = stories.stream()
                .map(story -> {
                    var fields = new LinkedHashMap<>(story);
                    fields.putIfAbsent("id", Ids.next().toString());
                    return fields;
                })
                .toList();
        var wish = json.writeValueAsString(Map.of("type", "add_stories", "stories", numbered));
        var command = types.command(play.type(), wish);
        return play.preparedBy(command, new Turn(by, true, true, null, new Crowd(Set.of()), now));
    }

    private <S, C, E> Setting again(ActivityType<S, C, E> type, ObjectNode kept, int version) {
        return setting(type, types.prepareKept(type, kept, version));
    }

    private <S, C, E> Setting checked(ActivityType<S, C, E> type, ObjectNode fields) {
        return setting(type, types.prepare(type, fields));
    }

    private <S, C, E> Setting of(ActivityType<S, C, E> type, Map<String, Object> said) {
        ObjectNode wish = json.valueToTree(said);
        if (json.writeValueAsBytes(wish).length > MOST_BYTES) {
            throw Problem.VALIDATION_ERROR.on("config", "must have at most " + MOST_BYTES / 1024 + " kB");
        }
        return checked(type, wish);
    }

    private static <S, C, E> Setting setting(ActivityType<S, C, E> type, Prepared<S> prepared) {
        return new Setting(prepared.config(), prepared.configVersion(), new Play<>(type, prepared.state()));
    }
}
