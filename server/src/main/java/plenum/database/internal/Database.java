package plenum.database.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database we stand on, ours or somebody else's, from before the first connection until after the last. */
final class Database implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    static Database external(String url, @Nullable String user, @Nullable String password) {
        var address = DatabaseAddress.parse(url).withLogin(user, password);
        ExternalDatabase.check(address);
        return new Database(address, null);
    }

    static Database embedded(Path data) throws IOException {
        var postgres = EmbeddedPostgres.start(data, PostgresSettings.durable());
        return new Database(postgres.address("plenum", "plenum"), postgres);
    }

    DatabaseAddress address() {
        return address;
    }

    long restarts() {
        return embedded == null ? 0 : embedded.restarts();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
