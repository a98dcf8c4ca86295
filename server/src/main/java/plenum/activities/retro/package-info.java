/** A look back: cards in columns, what says the same grouped, votes, talk, and actions. */
package plenum.activities.retro;
