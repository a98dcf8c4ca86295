package plenum.web.internal.problems;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import plenum.web.internal.requests.RequestIds;
import plenum.web.internal.requests.SecurityHeaders;

/** Gives the usual form to what Jetty refuses by itself: unreadable request lines, addresses and headers too long. */
@Component
class ServerErrors extends ErrorHandler implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final Problems problems;
    private final SecurityHeaders headers;

    ServerErrors(Problems problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(this));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var id = RequestIds.fresh();
        var diagnosis = Diagnosis.of(status);
        var body = problems.bytes(problems.body(diagnosis.refusal(), wishes(request), id));
        response.setStatus(diagnosis.status());
        headers.standing().forEach(response.getHeaders()::put);
        response.getHeaders().put(RequestIds.HEADER, id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static List<Locale> wishes(Request request) {
        return request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE) ? Request.getLocales(request) : List.of();
    }
}
