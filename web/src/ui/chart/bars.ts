import { wrapped, type Drawing, type Fill, type Mark, type Point } from './drawing'
import { widthOf } from './text-width'

/** One bar with everything that is said about it. */
export interface BarRow {
  readonly label: string
  readonly value: number
  /** What stands at the end of the bar. */
  readonly figures: string
  /** The form it is told apart by. */
  readonly sign?: { readonly path: string; readonly fill?: Fill }
  /** What leads, or is right: it is written bold. */
  readonly isStrong?: boolean
  readonly fill?: Fill
}

const text = 15
const line = 20
const bar = 20
const gap = 14
const wide = 560
const widest = 0.4

/** Bars one under the other in the order they were given, all measured from nought to the same end. */
export function barChart(rows: readonly BarRow[], width: number, end?: number): Drawing {
  const most = end ?? Math.max(1, ...rows.map(({ value }) => value))
  const figures = Math.ceil(Math.max(0, ...rows.map((row) => widthOf(row.figures) * text))) + 6
  const signs = rows.some(({ sign }) => sign) ? 26 : 0
  // Labels stand beside their bars where there is room for that, else above them.
  const longest = Math.max(0, ...rows.map(({ label }) => widthOf(label) * text)) + signs + 16
  const isWide = width >= wide || longest <= width * widest
  const column = isWide ? Math.ceil(Math.min(width * widest, longest)) : width
  const marks: Mark[] = []
  const points: Point[] = []
  let y = 0
  for (const row of rows) {
    const weight = row.isStrong ? 600 : 400
    const lines = wrapped(row.label, text, column - signs - (isWide ? 16 : 0))
    const words = lines.length * line
    const height = isWide ? Math.max(words, bar) : words + 6 + bar
    const top = isWide ? y + (height - words) / 2 : y
    if (row.sign) {
      const { path, fill = 'primary' } = row.sign
      marks.push({ is: 'sign', x: 0, y: top + 3, size: 15, path, fill })
    }
    lines.forEach((part, at) =>
      marks.push({
        is: 'text',
        x: signs,
        y: top + at * line + 15,
        text: part,
        size: text,
        weight,
        fill: 'text',
      }),
    )
    const left = isWide ? column : 0
    const at = isWide ? y + (height - bar) / 2 : y + words + 6
    const room = width - left - figures - 8
    marks.push({ is: 'bar', x: left, y: at, width: room, height: bar, radius: 5, fill: 'sunken' })
    if (row.value > 0) marks.push(filled(row, left, at, Math.max(4, (room * row.value) / most)))
    marks.push({
      is: 'text',
      x: width,
      y: at + 15,
      text: row.figures,
      size: text,
      weight: row.isStrong ? 600 : 500,
      fill: 'text',
      anchor: 'end',
    })
    points.push({ words: `${row.label}: ${row.figures}`, x: 0, y, width, height })
    y += height + gap
  }
  return { width, height: Math.max(0, y - gap), marks, points }
}

function filled(row: BarRow, x: number, y: number, width: number): Mark {
  return { is: 'bar', x, y, width, height: bar, radius: 5, fill: row.fill ?? 'd1' }
}
