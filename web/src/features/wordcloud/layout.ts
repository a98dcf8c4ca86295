import { widthOf } from '@/ui/chart/text-width'

/** A word to be drawn. */
export interface CloudWord {
  readonly key: string
  readonly text: string
  readonly people: number
}

/** A word with its place: `x` and `y` are the left end of its baseline. */
export interface PlacedWord extends CloudWord {
  readonly step: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
  readonly countX: number
  readonly countSize: number
  readonly countWidth: number
  /** The room it takes, its count included. */
  readonly box: Box
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Picture {
  readonly words: readonly PlacedWord[]
  /** Words for which there was no room. */
  readonly left: number
}

export const stage = { width: 1600, height: 720 }

const ratios = [1, 1.5, 2, 3, 4]
const smallest = [38, 32, 27]
const gap = { x: 12, y: 4 }
const above = 0.8
const below = 0.25

/** Of five, the lowest whose square is not below the share of the largest word. */
export function stepOf(people: number, highest: number): number {
  let step = 1
  while (step < ratios.length && step * step * highest < 25 * people) step++
  return step
}

/** Changes when a new layout is due: a word more or less, another step, a longer number. */
export function signature(words: readonly CloudWord[]): string {
  const highest = highestOf(words)
  return words
    .map(({ key, text, people }) => `${key}\u0000${text}\u0000${stepOf(people, highest)}${digits(people)}`)
    .sort()
    .join('\u0001')
}

/**
 * The picture of these words. It depends on nothing but them and the seed: each word has a place of its own where the
 * search begins, so it stays about there whatever comes, on every screen alike and after a reload as well.
 */
export function layout(words: readonly CloudWord[], seed: string): Picture {
  const highest = highestOf(words)
  const ordered = words
    .map((word) => ({ word, step: stepOf(word.people, highest), chance: hash(`${seed} ${word.key}`) }))
    .sort((a, b) => b.step - a.step || a.chance - b.chance || (a.word.key < b.word.key ? -1 : 1))
  for (const size of smallest) {
    const placed: PlacedWord[] = []
    let left = 0
    for (const { word, step, chance } of ordered) {
      const found = place(shaped(word, step, size), chance, placed)
      if (found) placed.push(found)
      else left++
      // One size smaller there may be room for all.
      if (left > 0 && size !== smallest.at(-1)) break
    }
    if (left === 0 || size === smallest.at(-1)) return { words: placed, left }
  }
  return { words: [], left: words.length }
}

function highestOf(words: readonly CloudWord[]): number {
  return words.reduce((most, { people }) => Math.max(most, people), 1)
}

function digits(people: number): number {
  return String(people).length
}

function shaped(word: CloudWord, step: number, smallestSize: number) {
  const size = smallestSize * (ratios[step - 1] ?? 1)
  const width = widthOf(word.text) * size
  const countSize = Math.max(22, size * 0.32)
  const countWidth = widthOf('0'.repeat(digits(word.people))) * countSize
  return { ...word, step, size, width, countSize, countWidth }
}

function place(
  word: ReturnType<typeof shaped>,
  chance: number,
  placed: readonly PlacedWord[],
): PlacedWord | undefined {
  const width = Math.ceil(word.width + word.countSize * 0.3 + word.countWidth)
  const height = Math.ceil(word.size * (above + below))
  const room = { x: stage.width - width, y: stage.height - height }
  if (room.x < 0 || room.y < 0) return undefined
  const angle = (chance % 4096) * ((2 * Math.PI) / 4096)
  const far =
    ((ratios.length - word.step) / ratios.length) * (0.55 + 0.45 * (((chance >>> 12) % 1024) / 1024))
  const home = {
    x: (room.x / 2) * (1 + far * Math.cos(angle)),
    y: (room.y / 2) * (1 + far * Math.sin(angle)),
  }
  let last: PlacedWord | undefined
  for (let turn = 0; turn < 1800; turn++) {
    const reach = 7 * Math.sqrt(turn)
    // The golden angle: no two tries lie side by side.
    const at = angle + turn * 2.399963
    const left = Math.round(home.x + 1.7 * reach * Math.cos(at))
    const top = Math.round(home.y + reach * Math.sin(at))
    if (left < 0 || top < 0 || left > room.x || top > room.y) continue
    const box = { left, top, width, height }
    if (last && meets(box, last.box)) continue
    last = placed.find((other) => meets(box, other.box))
    if (!last) {
      const y = top + Math.round(word.size * above)
      return { ...word, x: left, y, countX: left + Math.round(word.width + word.countSize * 0.3), box }
    }
  }
  return undefined
}

/** Whether two boxes are nearer to each other than words may be. */
export function meets(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + gap.x &&
    b.left < a.left + a.width + gap.x &&
    a.top < b.top + b.height + gap.y &&
    b.top < a.top + a.height + gap.y
  )
}

/** The same number for the same text on every machine. */
function hash(text: string): number {
  let sum = 2166136261
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619)
  sum = Math.imul(sum ^ (sum >>> 15), 2246822507)
  sum = Math.imul(sum ^ (sum >>> 13), 3266489909)
  return (sum ^ (sum >>> 16)) >>> 0
}
