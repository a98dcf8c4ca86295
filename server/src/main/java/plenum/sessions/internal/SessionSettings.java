package plenum.sessions.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits and clocks of live sessions.
 *
 * @param maxSessions how many sessions may run at once on this installation
 * @param maxUsersPerSession seats that vote at one poker table
 * @param maxSpectatorsPerSession people who only watch one poker table
 * @param maxParticipantsPerAudience people in one room with a screen
 * @param maxDisplaysPerSession presenter screens that may be made for one session
 * @param timeout how long a session may stay quiet before it expires
 * @param gracePeriod how long a session waits for a lost facilitator before somebody else runs it
 * @param seatHold how long somebody who lost the connection keeps their seat at a full table
 * @param cleanupInterval how often sessions past their retention are deleted
 * @param disconnectAfter how long somebody may be silent before the others see them as gone
 * @param heartbeat how often a person's client says that they are there, unless it saves power
 * @param streamHeartbeat how often silence on a stream is broken, unless a device saves power
 * @param batteryOptimization whether phones whose battery runs low are told less often
 * @param networkAdaptation whether clients on slow networks poll, and get less
 * @param retention how long a session can still be looked at after its end; then it is deleted
 */
@Validated
@ConfigurationProperties("plenum.sessions")
public record SessionSettings(
        @DefaultValue("1000") @Min(1) @Max(100_000) int maxSessions,
        @DefaultValue("16") @Min(2) @Max(50) int maxUsersPerSession,
        @DefaultValue("100") @Min(0) @Max(1_000) int maxSpectatorsPerSession,
        @DefaultValue("5000") @Min(1) @Max(20_000) int maxParticipantsPerAudience,
        @DefaultValue("20") @Min(1) @Max(100) int maxDisplaysPerSession,
        @DefaultValue("10m") Duration timeout,
        @DefaultValue("5m") Duration gracePeriod,
        @DefaultValue("10m") Duration seatHold,
        @DefaultValue("15s") Duration disconnectAfter,
        @DefaultValue("120s") Duration cleanupInterval,
        @DefaultValue("30s") Duration heartbeat,
        @DefaultValue("15s") Duration streamHeartbeat,
        @DefaultValue("true") boolean batteryOptimization,
        @DefaultValue("true") boolean networkAdaptation,
        @DefaultValue("2d") Duration retention) {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    public SessionSettings {
        atLeastFiveSeconds("plenum.sessions.timeout", timeout);
        atLeastFiveSeconds("plenum.sessions.grace-period", gracePeriod);
        atLeastFiveSeconds("plenum.sessions.seat-hold", seatHold);
        atLeastFiveSeconds("plenum.sessions.disconnect-after", disconnectAfter);
        atLeastFiveSeconds("plenum.sessions.cleanup-interval", cleanupInterval);
        atLeastFiveSeconds("plenum.sessions.heartbeat", heartbeat);
        atLeastFiveSeconds("plenum.sessions.retention", retention);
        atLeastFiveSeconds("plenum.sessions.stream-heartbeat", streamHeartbeat);
        if (streamHeartbeat.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalArgumentException("plenum.sessions.stream-heartbeat is " + streamHeartbeat
                    + ", but proxies and screens wait no longer than 30s");
        }
    }

    private static void atLeastFiveSeconds(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be at least 5s");
        }
    }
}
