/** Which days and hours are worked. */
package plenum.planning.internal.calendar;
