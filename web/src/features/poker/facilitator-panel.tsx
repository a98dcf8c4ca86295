import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Poker } from './use-poker'
import styles from './facilitator-panel.module.css'

export interface FacilitatorPanelProps {
  poker: Poker
  topic: string
  onTopic: (topic: string) => void
  onClear: () => void
}

/** What only the Scrum Master does: name the next story, see who is missing, vote again, clear. */
export function FacilitatorPanel({ poker, topic, onTopic, onClear }: FacilitatorPanelProps) {
  const say = useSay()
  const { stage } = poker.view
  return (
    <section className={styles['panel']}>
      <h2>{say('control.title')}</h2>
      {stage === 'voting' ? (
        <Missing poker={poker} />
      ) : (
        <Field
          label={say(stage === 'waiting' ? 'control.topic' : 'control.next-topic')}
          note={say('control.topic.note')}
          value={topic}
          maxLength={200}
          onChange={(event) => onTopic(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && poker.canStart) poker.start(topic)
          }}
        />
      )}
      <div className={styles['buttons']}>
        {stage === 'results' && (
          <Button shortcut="R" disabled={poker.isBusy} onClick={poker.revote}>
            {say('control.again')}
          </Button>
        )}
        {stage === 'voting' && poker.view.voted_count > 0 && (
          <Button shortcut="X" disabled={poker.isBusy} onClick={onClear}>
            {say('control.clear')}
          </Button>
        )}
      </div>
      {poker.problem instanceof Problem && (
        <p className={styles['problem']} role="alert">
          {problemWords(poker.problem, say).title}
        </p>
      )}
    </section>
  )
}

function Missing({ poker }: { poker: Poker }) {
  const say = useSay()
  const missing = Object.values(poker.people).filter(
    (person) => person.can_vote && !poker.view.voted[person.id],
  )
  return (
    <>
      <p className={styles['note']}>{say('control.missing', { n: missing.length })}</p>
      <ul className={styles['missing']}>
        {missing.slice(0, 8).map((person) => (
          <li key={person.id}>
            <Avatar id={person.avatar} size={22} />
            <span>{person.name}</span>
            <small>{say(person.is_online ? 'people.here' : 'people.away')}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
