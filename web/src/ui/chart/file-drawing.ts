import { themes } from '../theme/tokens'
import { moved, wrapped, type Drawing, type Fill, type Mark } from './drawing'

/** What a file says above and below its chart. */
export interface Frame {
  readonly title: string
  readonly note: string
  readonly foot: string
}

const width = 960
const edge = 40
const heading = { size: 26, line: 32 }

/** The chart with its title, of how many it tells, and when that was: what can stand alone in a mail or on a slide. */
export function framed(frame: Frame, draw: (width: number) => Drawing): Drawing {
  const inside = width - 2 * edge
  const title = wrapped(frame.title, heading.size, inside, 4)
  const chart = draw(inside)
  const top = edge + title.length * heading.line
  const body = top + 40
  const bottom = body + chart.height + 44
  const marks: Mark[] = [
    { is: 'bar', x: 0, y: 0, width, height: bottom + 24, fill: 'surface' },
    ...title.map((text, at): Mark => ({
      is: 'text',
      x: edge,
      y: edge + at * heading.line + 22,
      text,
      size: heading.size,
      weight: 600,
      fill: 'text',
    })),
    { is: 'text', x: edge, y: top + 14, text: frame.note, size: 16, fill: 'text-2' },
    ...moved(chart.marks, edge, body),
    { is: 'text', x: edge, y: bottom, text: frame.foot, size: 14, fill: 'text-3' },
  ]
  return { width, height: bottom + 24, marks, points: [] }
}

/** Files are light, whatever the page is: they are printed and put on slides. */
export function lightColour(fill: Fill): string {
  return fill.startsWith('#') ? fill : themes.light[fill as keyof typeof themes.light]
}
