package plenum.shared;

import tools.jackson.databind.JsonNode;

/** Reads a caller's JSON into a record, or refuses it and names every field that does not fit. */
public interface Intake {

    <T> T read(JsonNode json, Class<T> type);
}
