package plenum.outbound.internal;

import java.time.Duration;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The library's client, without everything it would do of its own accord: cookies, redirects, answers to challenges. */
final class HttpClients {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int MOST_HEADERS = 32 * 1024;

    private HttpClients() {}

    static HttpClient started(SslContextFactory.Client trust, SocketAddressResolver resolver) {
        var threads = new QueuedThreadPool(8, 1, 10_000);
        threads.setName("outbound");
        threads.setDaemon(true);
        var connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setExecutor(threads);
        connector.setSslContextFactory(trust);
        connector.setConnectTimeout(CONNECT_WITHIN);
        var client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setSocketAddressResolver(resolver);
        client.setIdleTimeout(IDLE.toMillis());
        client.setDestinationIdleTimeout(2 * IDLE.toMillis());
        client.setMaxConnectionsPerDestination(Gate.AT_ONCE);
        client.setMaxResponseHeadersSize(MOST_HEADERS);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Plenum"));
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("cannot call anybody", e);
        }
        client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        return client;
    }
}
