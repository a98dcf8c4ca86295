/** Sprints from their plan to their end. */
package plenum.planning.internal.cycle;
