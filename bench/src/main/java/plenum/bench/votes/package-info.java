/** From a vote to all screens of its room, beside what the disk and a bare echo need for the same. */
package plenum.bench.votes;
