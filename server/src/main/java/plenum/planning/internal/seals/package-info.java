/** Figures kept for good, in revisions chained by hashes. */
package plenum.planning.internal.seals;
