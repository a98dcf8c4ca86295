import type { Rows } from './chart'

/** Rows as a file every spreadsheet opens, and none takes for formulas. */
export function csvText({ head, rows }: Rows): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(tame) ? `"${tame.replace(/"/g, '""')}"` : tame
}
