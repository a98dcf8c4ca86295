package plenum.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.shared.Caller;

/** Sparing people's devices and networks. What a device says of itself is used and forgotten. */
public interface Devices {

    Optimized optimize(Caller.Seat seat, Report report);

    /** A sign of life of a phone, which also says whether it is reachable and up to date. */
    Following.Heard hear(Caller.Seat seat, @Nullable Long version);

    /** What a device says of itself; what is absent is unknown. */
    record Report(
            @Nullable Double batteryLevel, @Nullable String networkType, boolean savesData, boolean reducesMotion) {

        /** Says nothing, so that nothing of it gets into a log. */
        @Override
        public String toString() {
            return "Report[]";
        }
    }

    record Optimized(Effects optimizations, List<String> recommendations) {}

    /** What is really different for this seat. */
    record Effects(
            long sseHeartbeatInterval,
            boolean eventBatching,
            boolean reducedAnimations,
            boolean networkAdaptive,
            boolean touchOptimized) {

        public static final Effects USUAL = usual(15);

        /** Nothing is different, and silence is broken this often, in seconds. */
        public static Effects usual(long heartbeat) {
            return new Effects(heartbeat, false, false, false, true);
        }
    }
}
