package plenum.activities.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityType;
import plenum.activities.ActivityTypes;
import plenum.activities.Prepared;
import plenum.activities.Setup;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The types compiled in. One that does not fit stops the start, not the first session that plays it. */
@Component
class RegisteredTypes implements ActivityTypes {

    private static final Pattern ID = Pattern.compile("[a-z]{2,20}");

    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

    RegisteredTypes(List<? extends ActivityType<?, ?, ?>> types) {
        types.forEach(this::register);
    }

    @Override
    public List<ActivityType<?, ?, ?>> list() {
        return entries.values().stream().<ActivityType<?, ?, ?>>map(Entry::type).toList();
    }

    @Override
    public Optional<ActivityType<?, ?, ?>> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::type);
    }

    @Override
    public ActivityType<?, ?, ?> get(String id) {
        return find(id).orElseThrow(() -> Problem.VALIDATION_ERROR.on("kind", "is not a known kind of activity"));
    }

    @Override
    public ObjectNode schema(ActivityType<?, ?, ?> type) {
        return entry(type).setup().schema();
    }

    @Override
    public List<String> commands(ActivityType<?, ?, ?> type) {
        return entry(type).reader().names();
    }

    @Override
    public ObjectNode example(ActivityType<?, ?, ?> type) {
        return entry(type).setup().example();
    }

    @Override
    public <S> Prepared<S> prepare(ActivityType<S, ?, ?> type, JsonNode wish) {
        return this.<S>form(type).prepare(wish);
    }

    @Override
    public <S> Prepared<S> prepareKept(ActivityType<S, ?, ?> type, ObjectNode config, int configVersion) {
        return this.<S>form(type).restore(config, configVersion);
    }

    /** The form a type was registered with makes that type's states. */
    @SuppressWarnings("unchecked")
    private <S> SetupForm<?, S> form(ActivityType<S, ?, ?> type) {
        return (SetupForm<?, S>) entry(type).setup();
    }

    private Entry<?> entry(ActivityType<?, ?, ?> type) {
        var entry = entries.get(type.id());
        if (entry == null) {
            throw new IllegalArgumentException("'%s' is not registered".formatted(type.id()));
        }
        return entry;
    }

    @Override
    public <C> C command(ActivityType<?, C, ?> type, String json) {
        return type.commands().cast(entry(type).reader().read(json));
    }

    private <C> void register(ActivityType<?, C, ?> type) {
        var id = type.id();
        if (!ID.matcher(id).matches()) {
            throw new IllegalStateException("'%s' is no id of an activity type: 2 to 20 small letters".formatted(id));
        }
        if (entries.containsKey(id)) {
            throw new IllegalStateException("Two activity types are called '%s'".formatted(id));
        }
        entries.put(id, new Entry<>(type, new CommandReader<>(type.commands()), form(id, type.setup())));
    }

    private static SetupForm<?, ?> form(String id, Setup<?, ?> setup) {
        try {
            return new SetupForm<>(setup);
        } catch (Refusal refusal) {
            throw new IllegalStateException(
                    "The example configuration of '%s' does not fit: %s".formatted(id, refusal.details()), refusal);
        }
    }

    private record Entry<C>(ActivityType<?, C, ?> type, CommandReader<C> reader, SetupForm<?, ?> setup) {}
}
