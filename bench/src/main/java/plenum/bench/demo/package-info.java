/** A team that is not there: people who sit down at a table, think, vote, change their minds and lose their connections. */
package plenum.bench.demo;
