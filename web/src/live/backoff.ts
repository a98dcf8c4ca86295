const first = 500
const longest = 10_000

/** Full jitter: anywhere between now and a bound that doubles from half a second to ten, so a crowd spreads out. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const bound = Math.min(longest, first * 2 ** Math.max(0, failures - 1))
  return Math.round(bound * random())
}
