/** What a sprint took on, what became of it, and on which day: one arithmetic for every report. Pure. */
package plenum.planning.internal.sprint;
