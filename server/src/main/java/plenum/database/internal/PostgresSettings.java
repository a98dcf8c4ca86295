package plenum.database.internal;

import java.util.ArrayList;
import java.util.List;

/** How the embedded server is run: durable, on this machine only, and modest with memory. */
record PostgresSettings(List<String> settings) {

    static PostgresSettings durable() {
        return new PostgresSettings(List.of(
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=60",
                "shared_buffers=128MB",
                "effective_cache_size=512MB",
                "work_mem=8MB",
                "maintenance_work_mem=64MB",
                "max_wal_size=512MB",
                "random_page_cost=1.1",
                "jit=off"));
    }

    List<String> arguments(int port) {
        var arguments = new ArrayList<String>(List.of("-p", Integer.toString(port)));
        var all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning"));
        all.addAll(settings);
        for (var setting : all) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }
}
