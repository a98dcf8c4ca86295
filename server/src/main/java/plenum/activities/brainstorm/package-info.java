/** Everybody writes ideas, alike ones are grouped, and dots say which are best. */
package plenum.activities.brainstorm;
