/** Decimals and the few statistics that planning shows. Pure. */
package plenum.planning.internal.numbers;
