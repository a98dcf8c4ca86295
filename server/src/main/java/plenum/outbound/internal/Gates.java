package plenum.outbound.internal;

final class Gates {
    static final int AT_ONCE_PER_HOST = 8;

    private Gates() {}
}
