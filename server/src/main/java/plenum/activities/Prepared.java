package plenum.activities;

import tools.jackson.databind.node.ObjectNode;

/** An activity set up but not begun: the whole configuration as it is kept and shown, and the state it begins with. */
public record Prepared<S>(ObjectNode config, int configVersion, S state) {}
