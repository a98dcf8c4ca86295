package plenum.jobs;

/**
 * A kind of work and the data it needs, which is stored as JSON. The name is what waiting work is found by after an
 * upgrade: it starts with the module and never changes.
 */
public record Work<T>(String name, Class<T> data) {}
