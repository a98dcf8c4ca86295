/** How fast the packaged program starts, and what it weighs when nobody is there. */
package plenum.bench.start;
