/** How a measured number becomes a figure: medians, calibration, bars, verdicts, one JSON line each and a table. */
package plenum.bench.figures;
