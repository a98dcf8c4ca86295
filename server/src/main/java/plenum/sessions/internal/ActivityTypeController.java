package plenum.sessions.internal;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.activities.ActivityType;
import plenum.activities.ActivityTypes;
import plenum.identity.OpenToKeys;
import plenum.shared.Answer;

/** What people can do together here, and how each of it may be set up. */
@RestController
@RequestMapping("/api/v1/activity-types")
class ActivityTypeController {

    /** {@code events} are told, {@code stages} gone through; {@code config_schema} is JSON Schema with limits and defaults, {@code example} something one might choose. */
    record ActivityTypeState(
            String id,
            boolean parallel,
            List<String> commands,
            List<String> events,
            List<String> stages,
            Object configSchema,
            Object example) {}

    private final ActivityTypes types;

    ActivityTypeController(ActivityTypes types) {
        this.types = types;
    }

    @OpenToKeys
    @GetMapping
    Answer<List<ActivityTypeState>> listActivityTypes() {
        return Answer.of(types.list().stream().map(this::state).toList());
    }

    private ActivityTypeState state(ActivityType<?, ?, ?> type) {
        var words = type.vocabulary();
        return new ActivityTypeState(
                type.id(),
                type.parallel(),
                types.commands(type),
                words.events(),
                words.stages(),
                types.schema(type),
                types.example(type));
    }
}
