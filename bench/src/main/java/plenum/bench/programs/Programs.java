package plenum.bench.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.bench.Options;

/** All programs that can be compared, by name. */
public final class Programs {

    public static final List<String> ALL = List.of("raw", "nchan", "nio", "emitter", "plenum");

    private static final int FIRST_PORT = 18100;

    private final List<String> plenumJava;
    private final List<String> plenumArguments;

    public Programs(Options options) {
        plenumJava = words(options.find("plenum-java").or(Programs::shippedOptions));
        plenumArguments = words(options.find("plenum-arguments"));
    }

    /** Why a program cannot be measured here; empty when it can. */
    public Optional<String> missing(String name) {
        return switch (name) {
            case "raw" -> built(raw(), "raw: gcc is missing");
            case "nchan" -> built(Nchan.MODULE, "nchan: install nginx and libnginx-mod-nchan");
            case "emitter" -> built(emitter(), "emitter: was not built");
            case "plenum", "whole" -> built(plenumClasspath(), "plenum: the server is not built");
            default -> Optional.empty();
        };
    }

    public Publishing start(String name) throws IOException, InterruptedException {
        int port = FIRST_PORT + 10 * ALL.indexOf(name);
        int control = port + 1;
        return switch (name) {
            case "raw" -> Controlled.start(name, port, port, List.of(raw().toString(), "" + port));
            case "nchan" -> Nchan.start(port);
            case "nio" -> Controlled.start(name, port, control, nio(port, control));
            case "emitter" -> Controlled.start(name, port, control, emitter(port, control));
            case "plenum" -> Controlled.start(name, port, control, plenum(port, control));
            default -> throw new IllegalArgumentException("no program is called " + name + "; there are " + ALL);
        };
    }

    /** The product itself; nobody else is to be limited by how many requests one machine sends. */
    public Program startWhole(String... arguments) throws IOException, InterruptedException {
        int port = FIRST_PORT + 10 * ALL.size();
        var program = List.of(
                "-cp",
                Files.readString(plenumClasspath()).strip(),
                "plenum.Plenum",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--RATE_LIMITING=off",
                "--plenum.sessions.max-sessions=100000",
                "--plenum.data=" + Home.path("target", "data-whole"));
        return Whole.start(
                port,
                java(Stream.of(plenumJava, program, plenumArguments, List.of(arguments))
                        .flatMap(List::stream)
                        .toList()));
    }

    private static List<String> nio(int port, int control) {
        var classes = Home.path("target", "classes").toString();
        return java(List.of("-cp", classes, "plenum.bench.nio.NioStreams", "" + port, "" + control));
    }

    private static List<String> emitter(int port, int control) {
        return java(List.of(
                "-Dcontrol=" + control,
                "-jar",
                emitter().toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.tomcat.max-connections=20000",
                "--server.tomcat.accept-count=4096"));
    }

    private List<String> plenum(int port, int control) throws IOException {
        var program = List.of(
                "-Dcontrol=" + control,
                "-cp",
                Files.readString(plenumClasspath()).strip(),
                "plenum.bench.product.PlenumStreams",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--plenum.data=" + Home.path("target", "data"));
        return java(Stream.of(plenumJava, program, plenumArguments)
                .flatMap(List::stream)
                .toList());
    }

    private static Optional<String> built(Path needed, String otherwise) {
        return Files.exists(needed) ? Optional.empty() : Optional.of(otherwise);
    }

    private static Path raw() {
        return Home.path("target", "raw");
    }

    private static Path emitter() {
        return Home.path("reference", "emitter", "target", "emitter.jar");
    }

    private static Path plenumClasspath() {
        return Home.path("target", "plenum.classpath");
    }

    private static List<String> java(List<String> arguments) {
        var command = new ArrayList<>(List.of(Home.java(), "-Xmx2g"));
        command.addAll(arguments);
        return command;
    }

    /** The JVM options the product is shipped with. */
    private static Optional<String> shippedOptions() {
        try {
            return Optional.of(
                    Files.readString(Home.path("target", "plenum.options")).strip());
        } catch (IOException notBuilt) {
            return Optional.empty();
        }
    }

    private static List<String> words(Optional<String> text) {
        return text.map(words -> List.of(words.split(" "))).orElse(List.of());
    }
}
