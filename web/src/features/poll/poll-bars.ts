import type { PollResults } from '@/api/types'
import { formOf, letterOf } from '@/survey/shape'
import { barChart } from '@/ui/chart/bars'
import type { Drawing, Fill } from '@/ui/chart/drawing'

type Figures = PollResults['rounds'][number]['figures']

/** What a room chose: one bar for each option as it was asked, all of them shares of everybody who answered. */
export function pollBars(options: PollResults['options'], figures: Figures, width: number): Drawing {
  const rows = options.map(({ id, text, color }, place) => {
    const wins = figures.winners.includes(id)
    return {
      label: `${letterOf(place)}  ${text}`,
      sign: { path: formOf(place), ...(color && isHex(color) && { fill: color }) },
      value: figures.percents[id] ?? 0,
      figures: `${figures.counts[id] ?? 0} · ${figures.percents[id] ?? 0} %`,
      isStrong: wins,
      fill: wins ? ('d1' as const) : ('d1-soft' as const),
    }
  })
  return barChart(rows, width, 100)
}

function isHex(color: string): color is Fill & `#${string}` {
  return /^#[0-9a-f]{3,8}$/i.test(color)
}
