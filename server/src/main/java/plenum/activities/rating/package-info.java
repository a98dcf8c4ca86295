/** A few statements, and where everybody stands to each on one scale. */
package plenum.activities.rating;
