package plenum.outbound.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import plenum.outbound.OutboundFailure.Category;

/** What has come of an answer, cut off where there is more than was asked for. */
class Received {

    private final int most;
    private final Target target;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Received(int most, Target target) {
        this.most = most;
        this.target = target;
    }

    /** Nothing is read of a body that says itself that it is too large. */
    void announced(Response response) {
        var hasBody = !HttpMethod.HEAD.is(response.getRequest().getMethod());
        if (hasBody && response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > most) {
            response.abort(target.failed(Category.TOO_LARGE));
        }
    }

    void add(Response response, ByteBuffer part) {
        if (bytes.size() + part.remaining() > most) {
            response.abort(target.failed(Category.TOO_LARGE));
            return;
        }
        var copy = new byte[part.remaining()];
        part.get(copy);
        bytes.writeBytes(copy);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
