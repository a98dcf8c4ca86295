import type { Comparison } from '@/api/types'

type Compared = Comparison['activities'][number]

const margin = 14
const line = 15

/** Where each line begins and ends, top is most; figures that would cover each other move apart. */
export function slopesOf({ lines, least, most }: Pick<Compared, 'lines' | 'least' | 'most'>, height: number) {
  const low = least ?? 0
  const high = most ?? Math.max(1, ...lines.flatMap(({ before, now }) => [before, now]))
  const y = (value: number) =>
    Math.round(height - margin - ((value - low) / Math.max(1e-9, high - low)) * (height - 2 * margin))
  const froms = apart(
    lines.map(({ before }) => y(before)),
    height,
  )
  const tos = apart(
    lines.map(({ now }) => y(now)),
    height,
  )
  return lines.map((one, place) => ({
    ...one,
    from: y(one.before),
    to: y(one.now),
    labelFrom: (froms[place] ?? 0) + 4,
    labelTo: (tos[place] ?? 0) + 4,
  }))
}

/** The same places, each at least a line of text below the one above, and none below the floor. */
function apart(places: readonly number[], height: number): number[] {
  const moved = [...places]
  const order = places.map((_, place) => place).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  let above = -Infinity
  for (const place of order) {
    moved[place] = Math.max(places[place] ?? 0, above + line)
    above = moved[place]
  }
  let below = height - margin + line
  for (const place of order.toReversed()) {
    moved[place] = Math.min(moved[place] ?? 0, below - line)
    below = moved[place]
  }
  return moved
}
