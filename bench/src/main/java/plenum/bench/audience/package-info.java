/** Thousands of phones in one room: they join, answer a poll all at once, and see what came out. */
package plenum.bench.audience;
