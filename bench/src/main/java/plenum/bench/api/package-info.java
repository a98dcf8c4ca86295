/** The product's public API as a stranger uses it: JSON, requests with a token, and event streams. */
package plenum.bench.api;
