/** Questions against the clock, with points for right answers first and for quick ones second. */
package plenum.activities.quiz;
