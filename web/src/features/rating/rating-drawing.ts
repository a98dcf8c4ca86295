import type { RatingResults } from '@/api/types'
import { wrapped, type Drawing, type Mark, type Point } from '@/ui/chart/drawing'
import { widthOf } from '@/ui/chart/text-width'
import { highest, placeOf, steps } from './scale'

type Figures = RatingResults['rounds'][number]['figures']

/** What is said about an item beside its bars. */
export interface Said {
  readonly mean: string
  readonly rest: string
}

const text = 15
const small = 13
const line = 20
const bars = 64
const gap = 22
const wide = 560
const diamond = 'M8 .8 15.2 8 8 15.2.8 8Z'

/** For each item how often which value was given, and where the middle is; all bars on one scale. */
export function ratingDrawing(
  results: RatingResults,
  figures: Figures,
  said: (id: string) => Said,
  width: number,
): Drawing {
  const isWide = width >= wide
  const scale = steps(results)
  const most = highest(figures.items)
  const sides = results.items.flatMap(({ id }) => [
    widthOf(said(id).mean) * text,
    widthOf(said(id).rest) * small,
  ])
  const side = isWide ? Math.ceil(Math.max(...sides)) + 16 : 0
  const column = isWide ? Math.round(width * 0.34) : 0
  const room = width - column - side - (isWide ? 16 : 0)
  const step = room / scale.length
  const marks: Mark[] = []
  const points: Point[] = []
  let y = 0
  for (const { id, text: item } of results.items) {
    const { mean, rest } = said(id)
    const lines = wrapped(item, text, isWide ? column - 16 : width)
    const head = lines.length * line
    const top = isWide ? y : y + head + 22
    const foot = top + bars
    const first = isWide ? y + Math.max(0, (bars - head) / 2) : y
    lines.forEach((part, at) => marks.push(words(part, 0, first + at * line + 15, 600)))
    const figured = isWide ? width - side + 16 : 0
    const at = isWide ? y + bars / 2 : y + head + 15
    marks.push(words(mean, figured, isWide ? at - 2 : at, 600))
    if (isWide) marks.push({ ...words(rest, figured, at + 18, 400), size: small, fill: 'text-2' })
    else marks.push({ ...words(rest, width, at, 400), anchor: 'end', size: small, fill: 'text-2' })
    const found = figures.items[id]
    scale.forEach((value, place) => {
      const count = found?.distribution?.[value] ?? 0
      const high = (bars * count) / most
      if (count > 0) marks.push(bar(column + place * step + step * 0.1, foot - high, step * 0.8, high))
    })
    marks.push({ is: 'bar', x: column, y: foot, width: room, height: 2, fill: 'border-strong' })
    if (found?.mean !== undefined) {
      const x = column + placeOf(found.mean, results) * room - 6
      marks.push({ is: 'sign', x, y: foot - 5, size: 12, path: diamond, fill: 'd2' })
    }
    const height = foot - y
    points.push({ words: `${item}: ${mean}, ${rest}`, x: 0, y, width, height })
    y = foot + gap
  }
  scale.forEach((value, place) =>
    marks.push({ ...words(String(value), column + (place + 0.5) * step, y, 600), anchor: 'middle' }),
  )
  const ends = y + line
  if (results.min_label) marks.push({ ...words(results.min_label, column, ends, 400), fill: 'text-2' })
  if (results.max_label)
    marks.push({ ...words(results.max_label, column + room, ends, 400), anchor: 'end', fill: 'text-2' })
  return { width, height: ends + 6, marks, points }
}

function words(what: string, x: number, y: number, weight: number) {
  return { is: 'text', x, y, text: what, size: text, weight, fill: 'text' } as const
}

function bar(x: number, y: number, width: number, height: number): Mark {
  return { is: 'bar', x, y, width, height, radius: 3, fill: 'd1' }
}
