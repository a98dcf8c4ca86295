package plenum.activities.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityType;
import plenum.activities.ActivityTypes;
import plenum.shared.Problem;

/** The types compiled in. One that does not fit stops the start, not the first session that plays it. */
@Component
class RegisteredTypes implements ActivityTypes {

    private static final Pattern ID = Pattern.compile("[a-z]{3,20}");

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
    public <C> C command(ActivityType<?, C, ?> type, String json) {
        var entry = entries.get(type.id());
        if (entry == null) {
            throw new IllegalArgumentException("'%s' is not registered".formatted(type.id()));
        }
        return type.commands().cast(entry.reader().read(json));
    }

    private <C> void register(ActivityType<?, C, ?> type) {
        var id = type.id();
        if (!ID.matcher(id).matches()) {
            throw new IllegalStateException("'%s' is no id of an activity type: 3 to 20 small letters".formatted(id));
        }
        if (entries.containsKey(id)) {
            throw new IllegalStateException("Two activity types are called '%s'".formatted(id));
        }
        entries.put(id, new Entry<>(type, new CommandReader<>(type.commands())));
    }

    private record Entry<C>(ActivityType<?, C, ?> type, CommandReader<C> reader) {}
}
