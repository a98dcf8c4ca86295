package plenum.sessions.internal.room;

import plenum.activities.Announcement;
import plenum.realtime.MergePatch;
import plenum.shared.Audience;
import tools.jackson.databind.node.ObjectNode;

/** How a room gets onto screens: the real way, and, overridden, ways that tell too much or too little. */
class Show {

    ObjectNode view(RoomState room, Audience audience) {
        return Wire.tree(RoomViews.view(room, audience));
    }

    Announcement announce(RoomState after, RoomEvent event) {
        return RoomAnnouncements.announce(after, event);
    }

    ObjectNode patch(ObjectNode before, ObjectNode after) {
        return MergePatch.diff(before, after);
    }
}
