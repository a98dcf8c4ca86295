/** In which order a sprint's work is dealt so that nobody's is crowded out, and why. Pure. */
package plenum.planning.internal.queue;
