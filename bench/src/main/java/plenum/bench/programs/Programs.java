package plenum.bench.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All programs that can be compared, by name. */
public final class Programs {

    public static final List<String> ALL = List.of("raw", "nchan", "nio", "emitter", "plenum");

    private static final int FIRST_PORT = 18100;

    private Programs() {}

    /** Why a program cannot be measured here; empty when it can. */
    public static Optional<String> missing(String name) {
        return switch (name) {
            case "raw" -> built(Home.path("target", "raw"), "raw: gcc is missing");
            case "nchan" -> built(Nchan.MODULE, "nchan: install nginx and libnginx-mod-nchan");
            case "emitter" -> built(emitter(), "emitter: was not built");
            case "plenum" -> built(product().resolve("classes"), "plenum: the server is not built");
            default -> Optional.empty();
        };
    }

    public static Publishing start(String name) throws IOException, InterruptedException {
        int port = FIRST_PORT + 10 * ALL.indexOf(name);
        return switch (name) {
            case "raw" ->
                Controlled.start(
                        name, port, port, List.of(Home.path("target", "raw").toString(), "" + port));
            case "nchan" -> Nchan.start(port);
            case "nio" ->
                Controlled.start(
                        name,
                        port,
                        port + 1,
                        java(
                                "-cp",
                                Home.path("target", "classes").toString(),
                                "plenum.bench.nio.NioStreams",
                                "" + port,
                                "" + (port + 1)));
            case "emitter" ->
                Controlled.start(
                        name,
                        port,
                        port + 1,
                        java(
                                "-Dcontrol=" + (port + 1),
                                "-jar",
                                emitter().toString(),
                                "--server.address=127.0.0.1",
                                "--server.port=" + port,
                                "--server.tomcat.max-connections=20000",
                                "--server.tomcat.accept-count=4096"));
            case "plenum" ->
                Controlled.start(
                        name,
                        port,
                        port + 1,
                        java(
                                "-Dcontrol=" + (port + 1),
                                "-cp",
                                product().resolve("classes") + ":" + product().resolve("lib/*"),
                                "plenum.bench.product.PlenumStreams",
                                "--server.address=127.0.0.1",
                                "--server.port=" + port));
            default -> throw new IllegalArgumentException("no program is called " + name + "; there are " + ALL);
        };
    }

    private static Optional<String> built(Path needed, String otherwise) {
        return Files.exists(needed) ? Optional.empty() : Optional.of(otherwise);
    }

    private static Path emitter() {
        return Home.path("reference", "emitter", "target", "emitter.jar");
    }

    private static Path product() {
        return Home.path("product", "target");
    }

    private static List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(Home.java(), "-Xmx2g"));
        command.addAll(List.of(arguments));
        return command;
    }
}
