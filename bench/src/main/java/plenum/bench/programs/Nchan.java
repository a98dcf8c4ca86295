package plenum.bench.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plenum.bench.publish.Publisher;
import plenum.bench.publish.Schedule;

/** nginx with nchan; it cannot publish by itself, so the runner posts each frame when it is due. Its one worker is what counts. */
final class Nchan implements Publishing {

    static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

    private final int port;
    private final ServerProcess server;
    private Optional<NchanDoor> door = Optional.empty();

    private Nchan(int port, ServerProcess server) {
        this.port = port;
        this.server = server;
    }

    static Nchan start(int port) throws IOException, InterruptedException {
        var home = Files.createDirectories(Home.path("target", "nchan"));
        var configuration = home.resolve("nginx.conf");
        Files.writeString(
                configuration,
                Files.readString(Home.path("reference", "nchan", "nginx.conf"))
                        .replace("@PORT@", Integer.toString(port))
                        .replace("@MODULE@", MODULE.toString())
                        .replace("@HOME@", home.toString()));
        var command =
                List.of("nginx", "-p", home.toString(), "-c", configuration.toString(), "-e", home + "/error.log");
        return new Nchan(port, ServerProcess.start("nchan", command, port));
    }

    @Override
    public String name() {
        return "nchan";
    }

    @Override
    public Observed process() {
        return new Observed(server.workerPid());
    }

    @Override
    public int port() {
        return port;
    }

    /** A connection per run, because nginx closes one that has long been silent. */
    @Override
    public void publish(Schedule schedule) throws IOException {
        door.ifPresent(NchanDoor::close);
        var opened = NchanDoor.open(port);
        door = Optional.of(opened);
        new Publisher(opened).accept(schedule);
    }

    @Override
    public void close() throws InterruptedException {
        door.ifPresent(NchanDoor::close);
        server.stop();
    }
}
