import { useState, type KeyboardEvent } from 'react'
import { useWords } from '@/i18n/words'
import { announceAtOnce } from '../announcer'
import { Button } from '../button'
import { useStage } from '../table/use-stage'
import type { Drawing } from './drawing'
import { Picture } from './picture'
import styles from './chart.module.css'

/** The same figures as rows: the form that can be read out, and the file of them. */
export interface Rows {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface ChartProps {
  /** What was asked, or found. */
  title: string
  /** Of how many it tells. */
  note: string
  /** When that was. */
  at?: string | undefined
  draw: (width: number) => Drawing
  table: Rows
  /** Where a table tells more. */
  startsAs?: 'picture' | 'table'
}

const files = () => import('./files')
const usual = 640

/** A chart with its table and the files of both; `T` turns one into the other, arrows read it point by point. */
export function Chart({ title, note, at, draw, table, startsAs = 'picture' }: ChartProps) {
  const { say, language } = useWords()
  const [form, setForm] = useState(startsAs)
  const [place, setPlace] = useState<number>()
  const [ref, stage] = useStage<HTMLDivElement>()
  const drawing = draw(Math.max(240, stage?.width || usual))
  const point = place === undefined ? undefined : drawing.points[place]
  const isTable = form === 'table'
  const turn = () => setForm(isTable ? 'picture' : 'table')
  const read = (next: number) => {
    const within = Math.max(0, Math.min(drawing.points.length - 1, next))
    setPlace(within)
    announceAtOnce(drawing.points[within]?.words ?? '')
  }
  const onKey = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.toLowerCase() === 't') turn()
    else if (by !== undefined && !isTable) read(place === undefined ? 0 : place + by)
    else if (event.key === 'Escape' && place !== undefined) setPlace(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const save = (kind: 'png' | 'svg' | 'csv') =>
    void files().then(({ saveChart }) => saveChart(kind, { title, note, at, draw, table, language }))

  return (
    <figure className={styles['chart']} onKeyDown={onKey}>
      <figcaption>{note}</figcaption>
      <div ref={ref} className={styles['picture']} hidden={isTable}>
        {/* A group that is read as one picture, and whose parts the arrows read. */}
        <div
          role="img"
          tabIndex={0}
          aria-label={say('chart.picture', { title, note })}
          aria-keyshortcuts="T"
          onBlur={() => setPlace(undefined)}
        >
          <Picture drawing={drawing} at={point} />
        </div>
      </div>
      <div className={isTable ? styles['table'] : 'quiet'}>
        <Table title={title} table={table} />
      </div>
      <p className={styles['files']}>
        <Button size="small" tone="ghost" aria-pressed={isTable} shortcut="T" onClick={turn}>
          {say('chart.table')}
        </Button>
        {(['png', 'svg', 'csv'] as const).map((kind) => (
          <Button key={kind} size="small" tone="ghost" icon="download" onClick={() => save(kind)}>
            {say(`chart.${kind}`)}
            <span className="quiet"> {title}</span>
          </Button>
        ))}
      </p>
    </figure>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}

function Table({ title, table }: { title: string; table: Rows }) {
  return (
    <table>
      <caption className="quiet">{title}</caption>
      <thead>
        <tr>
          {table.head.map((cell, at) => (
            <th key={at} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, key) => (
          <tr key={key}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={at} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={at} className="num">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
