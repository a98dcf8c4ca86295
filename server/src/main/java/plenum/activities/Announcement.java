package plenum.activities;

import java.util.Map;

/** How an event is told to screens: the name of the frame and its explanation, beside the patch that shows the effect. */
public record Announcement(String type, Map<String, Object> data) {}
