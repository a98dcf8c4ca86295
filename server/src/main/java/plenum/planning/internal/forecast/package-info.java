/** What a team will probably finish, drawn from what it has finished. Pure: the seed is part of the question. */
package plenum.planning.internal.forecast;
