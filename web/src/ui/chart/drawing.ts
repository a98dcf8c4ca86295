import type { TokenName } from '../theme/tokens'
import { widthOf } from './text-width'

/** A colour of the house by its role, or one somebody chose. */
export type Fill = TokenName | `#${string}`

/** One mark of a drawing; places and sizes are pixels from its upper left corner. */
export type Mark = Bar | Line | Sign

interface Bar {
  readonly is: 'bar'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  readonly fill: Fill
}

/** A line of text; `x` and `y` are where its baseline begins, or ends. */
export interface Line {
  readonly is: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight?: number
  readonly fill: Fill
  readonly anchor?: 'start' | 'middle' | 'end'
  /** How wide it is drawn, whatever the font makes of it. */
  readonly length?: number
}

/** A form that was drawn in a square of sixteen. */
interface Sign {
  readonly is: 'sign'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly path: string
  readonly fill: Fill
}

/** Something of a drawing that can be read on its own. */
export interface Point {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A chart before anybody has drawn it: the page, the file and the image are made from the same marks. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly points: readonly Point[]
}

/** A text in lines no wider than this; what does not fit into the last one ends with three dots. */
export function wrapped(text: string, size: number, width: number, most = 3): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    for (const piece of cut(word, size, width)) {
      const longer = line ? `${line} ${piece}` : piece
      if (widthOf(longer) * size <= width) line = longer
      else {
        if (line) lines.push(line)
        line = piece
      }
    }
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), size, width)]
}

/** A word that is too wide for any line, in pieces. */
function cut(word: string, size: number, width: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece && widthOf(piece + sign) * size > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}

function shortened(text: string, size: number, width: number): string {
  const signs = [...text]
  while (signs.length > 1 && widthOf(`${signs.join('')}…`) * size > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** The same marks further down or to the right. */
export function moved(marks: readonly Mark[], x: number, y: number): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }))
}
