/** The programs under test: how each is started, made to publish, observed and stopped. */
package plenum.bench.programs;
