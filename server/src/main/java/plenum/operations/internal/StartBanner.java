package plenum.operations.internal;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import plenum.shared.PublicAddress;

/** Says at the start where to find us, with a QR code for the phones in the same network. */
@Component
class StartBanner {

    private final OperationsSettings settings;
    private final PublicAddress address;
    private final Version version;

    StartBanner(OperationsSettings settings, PublicAddress address, Version version) {
        this.settings = settings;
        this.address = address;
        this.version = version;
    }

    @EventListener
    @Order(0) // before whatever else a start has to say
    void ready(ApplicationReadyEvent ready) {
        if (settings.logFormat() == OperationsSettings.LogFormat.TEXT
                && ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            print(System.out, context.getWebServer().getPort());
        }
    }

    void print(PrintStream terminal, int port) {
        var here = "http://localhost:" + port;
        var network = address.forNeighbours().toString();
        terminal.printf("%n  Plenum %s is ready at %s%n", version.number(), here);
        if (!network.equals(here)) {
            terminal.printf("  and for others at %s%n%n", network);
            TerminalQr.draw(network).lines().forEach(line -> terminal.println("  " + line));
        }
        terminal.println();
        terminal.flush();
    }
}
