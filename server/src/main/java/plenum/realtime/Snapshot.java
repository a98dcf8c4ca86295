package plenum.realtime;

import tools.jackson.databind.node.ObjectNode;

/** The whole view of one audience at one position. */
public record Snapshot(Position position, ObjectNode state, String checksum) {}
