/** Figures about open streams: memory, deliveries per CPU-second, system calls and bytes per delivery, idle CPU. */
package plenum.bench.streams;
