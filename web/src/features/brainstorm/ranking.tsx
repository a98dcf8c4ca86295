import type { BoardFigures } from '@/api/types'
import { useSay } from '@/i18n/words'
import { barChart } from '@/ui/chart/bars'
import { Chart } from '@/ui/chart/chart'

const most = 15

/** What got most votes, as bars; what got none is in the table only. */
export function Ranking({ title, figures }: { title: string; figures: BoardFigures }) {
  const say = useSay()
  const topics = figures.topics.map(({ rank, dots, group, cards }) => ({
    rank,
    dots,
    text: group ?? cards[0]?.text ?? '',
  }))
  const rows = topics
    .filter(({ dots }) => dots > 0)
    .slice(0, most)
    .map(({ rank, dots, text }) => ({
      label: `${rank}.  ${text}`,
      value: dots,
      figures: String(dots),
      isStrong: rank === 1,
      fill: rank === 1 ? ('d1' as const) : ('d1-soft' as const),
    }))
  return (
    <Chart
      title={title}
      note={say('board.dots.used', {
        n: figures.dots_used,
        of: figures.dots_total,
        people: figures.answered_count,
      })}
      draw={(width) => barChart(rows, width)}
      table={{
        head: [say('chart.idea'), say('chart.rank'), say('chart.votes')],
        rows: topics.map(({ rank, dots, text }) => [text, rank, dots]),
      }}
    />
  )
}
