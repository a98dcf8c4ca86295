/** The plain JDK selector as a reference: what Java can do when nothing but the sockets is there. */
package plenum.bench.nio;
