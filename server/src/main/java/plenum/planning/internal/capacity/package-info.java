/** How much a team can do in a sprint, and where its plan contradicts that. Pure. */
package plenum.planning.internal.capacity;
