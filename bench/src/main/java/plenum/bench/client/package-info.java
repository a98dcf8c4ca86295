/** The readers: thousands of streams on one selector, and the ledger of what each of them received. */
package plenum.bench.client;
