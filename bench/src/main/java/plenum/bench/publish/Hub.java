package plenum.bench.publish;

/** Whatever carries a frame to all streams of a room. */
@FunctionalInterface
public interface Hub {

    void publish(int room, Frame frame);
}
