package plenum.operations.internal;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.shared.Answer;
import plenum.shared.Capacity;
import plenum.shared.Problem;

/** Tells balancers, watchers and people how we are. */
@RestController
class HealthController {

    record Health(String status, Instant timestamp) {}

    record Status(String status, Instant timestamp, String version, long uptimeSeconds, Map<String, String> checks) {}

    record Load(
            int activeSessions,
            int maxSessions,
            int availableSlots,
            double capacityUtilization,
            boolean atCapacity,
            boolean nearCapacity) {}

    private static final double NEAR = 0.95;

    private final DatabaseCheck database;
    private final ApplicationAvailability availability;
    private final ObjectProvider<Capacity> capacity;
    private final Version version;
    private final Clock clock;

    HealthController(
            DatabaseCheck database,
            ApplicationAvailability availability,
            ObjectProvider<Capacity> capacity,
            Version version,
            Clock clock) {
        this.database = database;
        this.availability = availability;
        this.capacity = capacity;
        this.version = version;
        this.clock = clock;
    }

    @GetMapping("/health")
    ResponseEntity<Health> checkHealth() {
        return answer(isReady());
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> checkReadiness() {
        return answer(isReady());
    }

    /** Alive means that this process answers; a missing database is no reason to restart it. */
    @GetMapping("/health/live")
    ResponseEntity<Health> checkLiveness() {
        return answer(true);
    }

    @OpenToKeys
    @GetMapping("/api/v1/health/status")
    Answer<Status> readStatus() {
        var uptime = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        var checks = Map.of("database", word(database.isUp()));
        return Answer.of(new Status(word(isReady()), clock.instant(), version.number(), uptime, checks));
    }

    @OpenToKeys
    @GetMapping("/api/v1/health/capacity")
    Answer<Load> readCapacity() {
        var room = capacity.getIfAvailable();
        if (room == null) {
            throw Problem.SERVICE_UNAVAILABLE.refusal();
        }
        var active = room.activeSessions();
        var most = room.limits().maxSessions();
        var free = Math.max(0, most - active);
        var used = most == 0 ? 1 : (double) active / most;
        return Answer.of(new Load(active, most, free, used, free == 0, free <= 1 || used >= NEAR));
    }

    private boolean isReady() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && database.isUp();
    }

    private ResponseEntity<Health> answer(boolean well) {
        return ResponseEntity.status(well ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(new Health(word(well), clock.instant()));
    }

    private static String word(boolean well) {
        return well ? "healthy" : "unhealthy";
    }
}
