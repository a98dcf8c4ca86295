import { describe, expect, it } from 'vitest'
import { barChart } from './bars'
import { csvText } from './csv-text'
import { wrapped, type Mark } from './drawing'
import { framed } from './file-drawing'
import { svgText } from './svg-text'
import { widthOf } from './text-width'

const rows = [
  { label: 'Rolling out to all the customers we have in Europe first', value: 60, figures: '12 · 60 %' },
  { label: 'A', value: 40, figures: '8 · 40 %', isStrong: true },
  { label: 'Nothing', value: 0, figures: '0 · 0 %' },
]

function bars(marks: readonly Mark[]) {
  return marks.flatMap((mark) => (mark.is === 'bar' && mark.fill !== 'sunken' ? [mark] : []))
}

describe('bars', () => {
  it.each([280, 360, 640, 880])('stay inside %d pixels and begin at nought', (width) => {
    const { marks, height } = barChart(rows, width, 100)
    for (const mark of marks) {
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.y).toBeLessThanOrEqual(height)
      if (mark.is === 'bar') expect(mark.x + mark.width).toBeLessThanOrEqual(width)
      if (mark.is === 'text' && mark.anchor !== 'end')
        expect(mark.x + widthOf(mark.text) * mark.size).toBeLessThanOrEqual(width)
    }
    const [first, second, ...none] = bars(marks)
    expect(first?.x).toBe(second?.x)
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(1.5)
    expect(none).toEqual([])
  })

  it('can be read one by one', () => {
    expect(barChart(rows, 640).points.map(({ words }) => words)).toEqual([
      'Rolling out to all the customers we have in Europe first: 12 · 60 %',
      'A: 8 · 40 %',
      'Nothing: 0 · 0 %',
    ])
  })
})

describe('a text in lines', () => {
  it('is whole where it fits, and says where it does not', () => {
    expect(wrapped('short', 16, 200)).toEqual(['short'])
    const lines = wrapped('one two three four five six seven eight nine ten', 16, 100, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(widthOf(line) * 16).toBeLessThanOrEqual(100)
  })

  it('cuts a word that fits into no line', () => {
    const lines = wrapped('a'.repeat(60), 16, 120, 9)
    expect(lines.join('')).toBe('a'.repeat(60))
    expect(lines.length).toBeGreaterThan(1)
  })
})

describe('a file', () => {
  const frame = { title: 'Fish & <chips>?', note: '20 of 31 have answered', foot: '1 May 2026 · Plenum' }
  const file = svgText(
    framed(frame, (width) => barChart(rows, width, 100)),
    frame.title,
  )

  it('is light, says everything in words, and asks nobody for anything', () => {
    const picture = new DOMParser().parseFromString(file, 'image/svg+xml')
    expect(picture.querySelector('parsererror')).toBeNull()
    expect(picture.querySelector('title')?.textContent).toBe(frame.title)
    const texts = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(expect.arrayContaining([frame.title, frame.note, frame.foot, 'A', '8 · 40 %']))
    expect(picture.querySelector('rect')?.getAttribute('fill')).toBe('#FFFFFF')
    expect(file).not.toMatch(/var\(|href|url\(|<style/)
    expect(picture.documentElement.getAttribute('font-family')).toMatch(/Instrument Sans.*sans-serif/)
  })

  it('holds no mark that is outside of it', () => {
    const drawing = framed(frame, (width) => barChart(rows, width, 100))
    for (const mark of drawing.marks) {
      expect(mark.y).toBeLessThanOrEqual(drawing.height)
      if (mark.is === 'bar') expect(mark.x + mark.width).toBeLessThanOrEqual(drawing.width)
    }
  })
})

it('rows become a file that no spreadsheet takes for formulas', () => {
  const text = csvText({
    head: ['Option', 'Answers'],
    rows: [
      ['=1+1, "so"', 3],
      ['-2', 0],
      ['plain', 1],
    ],
  })
  expect(text).toBe('\ufeffOption,Answers\r\n"\'=1+1, ""so""",3\r\n\'-2,0\r\nplain,1\r\n')
})
