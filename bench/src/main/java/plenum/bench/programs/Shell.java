package plenum.bench.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Short commands whose output is wanted. */
final class Shell {

    private Shell() {}

    static String output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }
}
