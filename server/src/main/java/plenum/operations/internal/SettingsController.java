package plenum.operations.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.shared.Answer;
import plenum.shared.Capacity;
import plenum.shared.Problem;
import plenum.shared.PublicAddress;

/** Tells the UI what it has to know about this installation. */
@RestController
@RequestMapping("/api/v1/settings")
class SettingsController {

    record PublicSettings(
            int maxSessions,
            int maxUsersPerSession,
            long sessionTimeoutSeconds,
            long gracePeriodSeconds,
            long heartbeatSeconds,
            boolean guestsMayCreate,
            @Nullable URI publicUrl,
            String version) {}

    private final ObjectProvider<Capacity> capacity;
    private final PublicAddress address;
    private final Version version;

    SettingsController(ObjectProvider<Capacity> capacity, PublicAddress address, Version version) {
        this.capacity = capacity;
        this.address = address;
        this.version = version;
    }

    @OpenToKeys
    @GetMapping("/public")
    Answer<PublicSettings> readPublicSettings() {
        var known = capacity.getIfAvailable();
        if (known == null) {
            throw Problem.SERVICE_UNAVAILABLE.refusal();
        }
        var limits = known.limits();
        return Answer.of(new PublicSettings(
                limits.maxSessions(),
                limits.maxUsersPerSession(),
                limits.sessionTimeout().toSeconds(),
                limits.gracePeriod().toSeconds(),
                limits.heartbeat().toSeconds(),
                limits.guestsMayCreate(),
                address.configured().orElse(null),
                version.number()));
    }
}
