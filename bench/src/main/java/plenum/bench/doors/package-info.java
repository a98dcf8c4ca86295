/** P10: how many people come in, sessions begin and unchanged states are asked for, each second. */
package plenum.bench.doors;
