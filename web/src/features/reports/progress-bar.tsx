import type { Progress } from '@/api/types'
import { useWords } from '@/i18n/words'
import styles from './progress-bar.module.css'

/** The three parts of the whole, each with its word and its number beside the bar. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const { say, language } = useWords()
  const parts = [
    { name: 'done', n: progress.done },
    { name: 'doing', n: progress.in_progress },
    { name: 'to-do', n: progress.to_do },
  ] as const
  return (
    <>
      <div className={styles['bar']} aria-hidden="true">
        {parts.map(({ name, n }) => n > 0 && <i key={name} data-part={name} style={{ flexGrow: n }} />)}
      </div>
      <dl className={`${styles['parts']} num`}>
        {parts.map(({ name, n }) => (
          <div key={name} data-part={name}>
            <dt>{say(`progress.${name}`)}</dt>
            <dd>{new Intl.NumberFormat(language).format(n)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
