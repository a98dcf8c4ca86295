import { Button } from '@mui/material'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ImportPreview } from '@/api/types'
import { useSay } from '@/i18n/words'
import { fieldWords } from './field-words'
import styles from './dialogs.module.css'

type Rows = ImportPreview['bad_rows']

/** Every row that cannot be brought in, and why: fifty thousand as well as one. */
export function BadRows({ rows }: { rows: Rows }) {
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  // What it returns changes under the same name, so the compiler leaves this component as it is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 30,
    overscan: 8,
  })
  if (rows.length === 0) return null
  return (
    <section>
      <div className={styles['badhead']}>
        <h3>{say('backlog.import.bad.title', { n: rows.length })}</h3>
        <Button size="small" color="inherit" onClick={() => keep(rows)}>
          {say('backlog.import.bad.keep')}
        </Button>
      </div>
      <div
        ref={frame}
        className={styles['bad']}
        role="list"
        tabIndex={0}
        aria-label={say('backlog.import.bad.title', { n: rows.length })}
      >
        <div style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index, key, start }) => {
            const bad = rows[index]
            return (
              <div
                key={key}
                ref={list.measureElement}
                data-index={index}
                className={styles['badrow']}
                style={{ transform: `translateY(${start}px)` }}
                role="listitem"
                aria-setsize={rows.length}
                aria-posinset={index + 1}
              >
                {bad && (
                  <>
                    <b>{say('backlog.import.bad', { row: bad.row })}</b> {fieldWords(bad.field, say)}:{' '}
                    {bad.message}
                  </>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

/** As a file, to be worked through beside the one it is about. */
function keep(rows: Rows) {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = rows.map(({ row, field, message }) => `${row},${quoted(field)},${quoted(message)}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([['row,field,message', ...lines].join('\r\n')], { type: 'text/csv' }),
  )
  link.download = 'rows.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
