import { formOf, letterOf } from '@/survey/shape'
import { barChart } from '@/ui/chart/bars'
import type { Drawing } from '@/ui/chart/drawing'

interface Option {
  readonly id: string
  readonly text: string
  /** How a right one is marked in words, because colour says nothing alone. */
  readonly rightly: string | undefined
}

/** How often each option of a question was chosen, and which were right. */
export function optionBars(
  options: readonly Option[],
  counts: Readonly<Record<string, number>>,
  width: number,
): Drawing {
  const rows = options.map(({ id, text, rightly }, place) => ({
    label: `${letterOf(place)}  ${text}`,
    sign: { path: formOf(place), ...(rightly && { fill: 'ok' as const }) },
    value: counts[id] ?? 0,
    figures: rightly ? `✓ ${rightly} · ${counts[id] ?? 0}` : String(counts[id] ?? 0),
    isStrong: rightly !== undefined,
    fill: rightly ? ('ok' as const) : ('d1-soft' as const),
  }))
  return barChart(rows, width)
}
