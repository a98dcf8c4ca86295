import { pngOf } from './canvas'
import type { ChartProps } from './chart'
import { csvText } from './csv-text'
import { framed } from './file-drawing'
import { svgText } from './svg-text'

type Chart = Pick<ChartProps, 'title' | 'note' | 'at' | 'draw' | 'table'> & { readonly language: string }

/** Saves a chart or its figures as a file; nothing is fetched for it. */
export async function saveChart(kind: 'png' | 'svg' | 'csv', chart: Chart): Promise<void> {
  const file = await made(kind, chart)
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName(chart.title)}.${kind}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

async function made(kind: 'png' | 'svg' | 'csv', chart: Chart): Promise<Blob> {
  if (kind === 'csv') return new Blob([csvText(chart.table)], { type: 'text/csv;charset=utf-8' })
  const day = new Intl.DateTimeFormat(chart.language, { dateStyle: 'long' })
  const when = day.format(chart.at === undefined ? new Date() : new Date(chart.at))
  const drawing = framed({ title: chart.title, note: chart.note, foot: `${when} · Plenum` }, chart.draw)
  if (kind === 'png') return pngOf(drawing)
  return new Blob([svgText(drawing, chart.title)], { type: 'image/svg+xml' })
}

/** The title as a name every system takes. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return [...plain].slice(0, 60).join('').replace(/-+$/, '') || 'chart'
}
