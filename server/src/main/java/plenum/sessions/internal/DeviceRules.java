package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.sessions.Devices.Effects;
import plenum.sessions.Devices.Optimized;
import plenum.sessions.Devices.Report;
import plenum.shared.Problem;

/** What follows from the state of a device. Pure. */
record DeviceRules(boolean mindsBattery, boolean mindsNetwork, long usualHeartbeat) {

    private static final Set<String> NETWORKS = Set.of("slow-2g", "2g", "3g", "4g", "wifi", "ethernet");
    private static final Set<String> SLOW = Set.of("slow-2g", "2g");

    Optimized decide(Report report) {
        refuseNonsense(report);
        var battery = mindsBattery ? report.batteryLevel() : null;
        var effects = new Effects(
                interval(battery),
                battery != null && battery < 30,
                report.reducesMotion() || (battery != null && battery < 20),
                mindsNetwork && (report.savesData() || isSlow(report.networkType())),
                true);
        return new Optimized(effects, recommendations(effects));
    }

    static boolean isSlow(@Nullable String network) {
        return network != null && SLOW.contains(network);
    }

    /** Not a whole minute: many proxies end what was silent for one. */
    private long interval(@Nullable Double battery) {
        return battery == null ? usualHeartbeat : battery > 50 ? 30 : 55;
    }

    private static List<String> recommendations(Effects effects) {
        var words = new ArrayList<String>();
        if (effects.networkAdaptive()) {
            words.add("poll_instead_of_streaming");
        }
        if (effects.eventBatching()) {
            words.add("close_other_tabs");
        }
        if (effects.reducedAnimations()) {
            words.add("stop_animations");
        }
        return List.copyOf(words);
    }

    private static void refuseNonsense(Report report) {
        var battery = report.batteryLevel();
        boolean impossible = battery != null && !(battery >= 0 && battery <= 100);
        boolean unknown = report.networkType() != null && !NETWORKS.contains(report.networkType());
        if (impossible || unknown) {
            throw Problem.MOBILE_OPTIMIZATION_ERROR.refusal();
        }
    }
}
