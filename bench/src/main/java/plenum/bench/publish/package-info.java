/** The clock every program under test publishes by, so that all of them carry the same frames at the same instants. */
package plenum.bench.publish;
