package plenum.realtime.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way out through the servlet container, for connections shared with other requests, such as HTTP/2. */
final class ServletPipe implements Pipe, WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(ServletPipe.class);

    private final AsyncContext request;
    private final ServletOutputStream out;
    private @Nullable Consumer<Pipe> entrance;
    private volatile @Nullable Stream stream;
    private byte @Nullable [] pending; // guarded by this
    private boolean flushing; // guarded by this
    private boolean closed; // guarded by this

    private ServletPipe(AsyncContext request, ServletOutputStream out, Consumer<Pipe> entrance) {
        this.request = request;
        this.out = out;
        this.entrance = entrance;
    }

    static void open(HttpServletRequest request, HttpServletResponse response, Consumer<Pipe> entrance)
            throws IOException {
        response.flushBuffer();
        var async = request.startAsync();
        async.setTimeout(0);
        var pipe = new ServletPipe(async, response.getOutputStream(), entrance);
        async.addListener(pipe);
        response.getOutputStream().setWriteListener(pipe);
    }

    @Override
    public Kind kind() {
        return Kind.SERVLET;
    }

    @Override
    public void carry(Stream stream) {
        this.stream = stream;
    }

    @Override
    public void onWritePossible() {
        var enter = entrance;
        entrance = null;
        if (enter != null) {
            enter.accept(this);
        } else {
            proceed();
        }
    }

    @Override
    public void write(ByteBuffer... bytes) {
        synchronized (this) {
            pending = joined(bytes);
        }
        proceed();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            request.complete();
        } catch (IllegalStateException completedAlready) {
            LOG.debug("A stream had ended already", completedAlready);
        }
    }

    @Override
    public void onError(Throwable cause) {
        LOG.debug("A stream ended", cause);
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    private void proceed() {
        var carried = stream;
        if (carried == null) {
            return;
        }
        try {
            if (isThrough()) {
                carried.written();
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A stream ended", gone);
            carried.end();
        }
    }

    /** Hands over and flushes as much as the container takes; it calls again when it takes more. */
    private synchronized boolean isThrough() throws IOException {
        while (!closed && out.isReady()) {
            var bytes = pending;
            if (bytes != null) {
                pending = null;
                flushing = true;
                out.write(bytes);
            } else if (flushing) {
                flushing = false;
                out.flush();
            } else {
                return true;
            }
        }
        return false;
    }

    private void end() {
        var carried = stream;
        if (carried != null) {
            carried.end();
        }
    }

    private static byte[] joined(ByteBuffer... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(ByteBuffer::remaining).sum());
        for (var part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
