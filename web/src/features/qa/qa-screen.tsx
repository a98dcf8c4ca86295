import type { QaView } from '@/api/types'
import { useSay } from '@/i18n/words'
import styles from './qa-screen.module.css'

interface QaScreenProps {
  title: string
  view: QaView
}

const most = 5

/** Questions on the wall: the one that is answered now, large, and those most people want to know. */
export function QaScreen({ title, view }: QaScreenProps) {
  const say = useSay()
  const all = view.order.flatMap((number) => view.questions[number] ?? [])
  const now = all.find(({ state }) => state === 'answering')
  const top = all.filter(({ state }) => state === 'live').slice(0, most)
  return (
    <section className={styles['screen']}>
      <h1>{view.terms.topic ?? title}</h1>
      {now && (
        <div className={styles['now']}>
          <p>{now.text}</p>
          <small className="num">{say('qa.votes', { n: now.votes })}</small>
        </div>
      )}
      {top.length > 0 ? (
        <ol>
          {top.map((question) => (
            <li key={question.id}>
              <b className="num">{question.votes}</b>
              <span>{question.text}</span>
            </li>
          ))}
        </ol>
      ) : (
        !now && <p className={styles['none']}>{say('qa.screen.none')}</p>
      )}
      <footer>
        {say('qa.screen.count', { live: view.live, answered: view.answered })}
        {view.dismissed > 0 && ` · ${say('qa.dismissed', { n: view.dismissed })}`}
      </footer>
    </section>
  )
}
