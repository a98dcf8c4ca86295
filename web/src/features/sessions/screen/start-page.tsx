import type { SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { whoIsHere } from '../who-is-here'
import styles from './start-page.module.css'

/** The wall before anything begins: how many are here, and their names as they come. */
export function StartPage({ state }: { state: SessionState }) {
  const say = useSay()
  const isDraft = state.session.status === 'draft'
  return (
    <section className={styles['start']}>
      <h2>{say(isDraft ? 'waiting.title' : 'waiting.between')}</h2>
      <p className="num">{say('waiting.here', { n: state.session.counts.participants })}</p>
      <ul>
        {whoIsHere(state).map((person) => (
          <li key={person.id} data-here={person.is_online}>
            {person.name}
          </li>
        ))}
      </ul>
    </section>
  )
}
