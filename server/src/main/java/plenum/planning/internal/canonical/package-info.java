/** One text for one value, so that two values can be told apart by their hashes. */
package plenum.planning.internal.canonical;
