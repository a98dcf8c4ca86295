import type { PokerResults } from '@/api/types'
import { useSay } from '@/i18n/words'
import { barChart } from '@/ui/chart/bars'
import { Chart } from '@/ui/chart/chart'

type Round = PokerResults['rounds'][number]

interface SpreadChartProps {
  title: string
  round: Round
  figures: NonNullable<Round['statistics']>
}

/** How the votes of a round spread over the cards, lowest card first. */
export function SpreadChart({ title, round, figures }: SpreadChartProps) {
  const say = useSay()
  const cards = Object.entries(figures.distribution)
    .sort(([one], [other]) => worth(one) - worth(other))
    .map(([card, count]) => ({
      label: card === 'coffee' ? say('card.break') : card,
      count,
      isMost: figures.mode.includes(card),
    }))
  const note = [
    say('rounds.round', { n: round.round }),
    say('results.votes', { n: figures.total_votes, of: figures.eligible_voters }),
  ].join(' · ')
  const rows = cards.map(({ label, count, isMost }) => ({
    label,
    value: count,
    figures: String(count),
    isStrong: isMost,
    fill: isMost ? ('d1' as const) : ('d1-soft' as const),
  }))
  return (
    <Chart
      title={title}
      note={note}
      at={round.started_at}
      draw={(width) => barChart(rows, width)}
      table={{
        head: [say('chart.card'), say('chart.votes')],
        rows: cards.map(({ label, count }) => [label, count]),
      }}
    />
  )
}

/** Cards with a value come first, in the order of it; the others stay in the order they came in. */
function worth(card: string): number {
  if (card === '½') return 0.5
  const value = Number(card)
  return Number.isNaN(value) ? 1e6 : value
}
