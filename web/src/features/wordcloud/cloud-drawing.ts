import { barChart } from '@/ui/chart/bars'
import type { Drawing, Mark } from '@/ui/chart/drawing'
import { layout, stage, type CloudWord, type PlacedWord } from './layout'

const narrow = 560
const mostBars = 20

/** The words as the picture of them; where that would be too small to be read, as bars. */
export function wordsDrawing(words: readonly CloudWord[], seed: string, width: number): Drawing {
  if (width >= narrow) return cloudDrawing(words, seed, width)
  return barChart(
    words
      .slice(0, mostBars)
      .map(({ text, people }) => ({ label: text, value: people, figures: String(people) })),
    width,
  )
}

function cloudDrawing(words: readonly CloudWord[], seed: string, width: number): Drawing {
  const scale = width / stage.width
  const placed = layout(words, seed).words
  const top = Math.min(...placed.map(({ box }) => box.top), stage.height)
  const bottom = Math.max(...placed.map(({ box }) => box.top + box.height), 0)
  const left = Math.min(...placed.map(({ box }) => box.left), stage.width)
  const right = Math.max(...placed.map(({ box }) => box.left + box.width), 0)
  const aside = (stage.width - right - left) / 2
  return {
    width,
    height: Math.max(0, bottom - top) * scale,
    marks: placed.flatMap((word) =>
      marksOf({ ...word, x: word.x + aside, countX: word.countX + aside, y: word.y - top }, scale),
    ),
    points: placed.map(({ text, people, box }) => ({
      words: `${text}: ${people}`,
      x: (box.left + aside) * scale,
      y: (box.top - top) * scale,
      width: box.width * scale,
      height: box.height * scale,
    })),
  }
}

function marksOf(word: PlacedWord, scale: number): readonly Mark[] {
  return [
    {
      is: 'text',
      x: word.x * scale,
      y: word.y * scale,
      text: word.text,
      size: word.size * scale,
      weight: word.step === 1 ? 500 : 600,
      fill: word.step >= 4 ? 'primary' : 'text',
      length: word.width * scale,
    },
    {
      is: 'text',
      x: word.countX * scale,
      y: word.y * scale,
      text: String(word.people),
      size: word.countSize * scale,
      weight: 500,
      fill: 'text-2',
    },
  ]
}
