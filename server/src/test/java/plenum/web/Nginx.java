package plenum.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The nginx of the distribution, with a configuration of its own in a folder of its own. */
public final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** Starts with this inside its http block, and returns when something listens on the port. */
    public static Nginx with(Path folder, String http, int port) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                events { worker_connections 256; }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                }
                """.formatted(folder, http));
        var said = folder.resolve("said").toFile();
        var process = new ProcessBuilder(program(), "-p", folder.toString(), "-c", file.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        var nginx = new Nginx(process);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                nginx.close();
                throw new IllegalStateException("nginx did not start:\n" + Files.readString(said.toPath()));
            }
        }
        return nginx;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String program() {
        var installed = Path.of("/usr/sbin/nginx");
        return Files.isExecutable(installed) ? installed.toString() : "nginx";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
