import type { SessionRecap } from '@/api/types'
import { useWords } from '@/i18n/words'
import styles from './recap-facts.module.css'

/** How many took part, and how long it took. */
export function RecapFacts({ recap }: { recap: SessionRecap }) {
  const { say, language } = useWords()
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const results = recap.activities.flatMap(({ results: found }) => (found?.type === 'poker' ? [found] : []))
  const shown = results.reduce((sum, each) => sum + each.shown_rounds, 0)
  const took = results.reduce((sum, each) => sum + each.participation_percent * each.shown_rounds, 0)
  return (
    <dl className={styles['facts']}>
      <Fact name={say('results.people')} value={String(recap.voter_count)} />
      {results.length > 0 && <Fact name={say('results.rounds')} value={String(shown)} />}
      {shown > 0 && <Fact name={say('results.took-part')} value={percent.format(took / shown / 100)} />}
      <Fact name={say('results.duration')} value={duration(recap.duration_seconds, say)} />
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  )
}

function duration(seconds: number, say: ReturnType<typeof useWords>['say']): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return say('results.minutes', { n: Math.max(1, minutes) })
  return say('results.hours', { h: Math.floor(minutes / 60), m: minutes % 60 })
}
