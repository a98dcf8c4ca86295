package plenum.realtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import plenum.realtime.Bye;
import plenum.realtime.Position;
import plenum.realtime.Watch;

/** Answers the request for a stream and finds the shortest way out for what follows. */
@Component
final class Handshake {

    private final Hub hub;

    Handshake(Hub hub) {
        this.hub = hub;
    }

    void answer(Channel channel, Watch watch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        head(response);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (hub.isDraining()) {
            turnAway(response);
            return;
        }
        var after = position(request);
        var connection = ownConnection(request);
        if (connection.isPresent()) {
            giveAway(connection.get(), response, channel, watch, after);
        } else {
            ServletPipe.open(request, response, pipe -> channel.join(watch, after, pipe));
        }
    }

    void postpone(HttpServletResponse response) throws IOException {
        head(response);
        response.getOutputStream().write(Wire.longerRetry());
    }

    private static void head(HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(UTF_8);
        response.setHeader("Cache-Control", "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
    }

    /**
     * Asks the web server to hand the connection over once this request is through. A body that ends with the
     * connection needs no framing of its own: all streams share the very same bytes, and no second request can follow.
     */
    private static void giveAway(
            Request request, HttpServletResponse response, Channel channel, Watch watch, @Nullable Position after)
            throws IOException {
        response.setHeader("Connection", "close");
        var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        var connection = new DirectConnection(endPoint, pipe -> channel.join(watch, after, pipe));
        request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, connection);
        response.flushBuffer();
    }

    private static void turnAway(HttpServletResponse response) throws IOException {
        response.getOutputStream().write(Wire.retry());
        response.getOutputStream().write(Wire.bye(Bye.DRAINING));
    }

    /**
     * A connection that serves nothing but this request: HTTP/1, whose later versions share one among many requests,
     * and no body that may still be on its way.
     */
    private static Optional<Request> ownConnection(HttpServletRequest request) {
        var jetty = WebUtils.getNativeRequest(request, ServletApiRequest.class);
        if (jetty == null || request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            return Optional.empty();
        }
        return Optional.of(jetty.getRequest())
                .filter(it ->
                        it.getConnectionMetaData().getHttpVersion().getVersion() <= HttpVersion.HTTP_1_1.getVersion());
    }

    private static @Nullable Position position(HttpServletRequest request) {
        var last = request.getHeader("Last-Event-ID");
        var seen = last == null ? request.getParameter("after") : last;
        return seen == null ? null : Position.parse(seen).orElse(null);
    }
}
