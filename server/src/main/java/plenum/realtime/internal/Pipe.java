package plenum.realtime.internal;

import java.nio.ByteBuffer;

/**
 * The way out to one reader. At most one write is under way; its end is told to the stream by {@link Stream#written()},
 * at the latest when {@link #close()} was called by {@link Stream#end}.
 */
interface Pipe {

    /** How bytes get out, as the figures know it. */
    enum Kind {
        /** Straight to the connection, which the web server has given away. */
        DIRECT,
        /** Through the servlet container. */
        SERVLET
    }

    Kind kind();

    /** Whose bytes it will be; said once, before the first write. */
    void carry(Stream stream);

    void write(ByteBuffer... bytes);

    void close();
}
