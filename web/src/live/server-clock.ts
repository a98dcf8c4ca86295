const tolerance = 300

/**
 * The difference to the server's clock in milliseconds, corrected by each heartbeat. Small drift is averaged in, so
 * that a countdown never jumps; a large one (the device slept, its clock was set) is taken at once.
 */
export function correctOffset(offset: number | undefined, serverNow: number, clientNow: number): number {
  const measured = serverNow - clientNow
  if (offset === undefined || Math.abs(measured - offset) > tolerance) return measured
  return offset + (measured - offset) / 8
}
