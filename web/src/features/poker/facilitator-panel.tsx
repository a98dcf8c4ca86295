import type { ReactNode } from 'react'
import { presenceWord } from '@/api/presence-word'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Reason } from './park-story'
import { RoundOptions, TimeControls } from './time-controls'
import type { Poker } from './use-poker'
import styles from './facilitator-panel.module.css'

export interface FacilitatorPanelProps {
  poker: Poker
  /** How those whose card is missing are reminded. */
  nudge?: ReactNode
  topic: string
  onTopic: (topic: string) => void
  canUndo: boolean
  onPark: (story: string, first?: Reason) => void
  /** Asks which card to agree on. */
  onAgree: () => void
  /** Opens everything that can be chosen about the table. */
  onOptions: () => void
  /** Asks until when people vote ahead, or which proposed stories to agree on. */
  onAhead: (sheet: 'ahead' | 'proposed') => void
}

/** What only the Scrum Master does: name the next story, see who is missing, vote again, clear. */
export function FacilitatorPanel(controls: FacilitatorPanelProps) {
  const say = useSay()
  const { poker, topic, onTopic, onAgree, onOptions } = controls
  const { stage } = poker.view
  return (
    <section className={styles['panel']}>
      <h2>{say('control.title')}</h2>
      {stage === 'voting' && <Missing poker={poker} nudge={controls.nudge} />}
      {stage !== 'voting' && <Coming poker={poker} topic={topic} onTopic={onTopic} />}
      <div className={styles['buttons']}>
        {stage === 'results' && (
          <Button shortcut="R" disabled={poker.isBusy} onClick={poker.revote}>
            {say('control.again')}
          </Button>
        )}
        {stage === 'results' && poker.canAgree !== undefined && (
          <Button shortcut="N" disabled={poker.isBusy} onClick={() => poker.start(topic)}>
            {say(poker.coming ? 'step.next-story' : 'step.next')}
          </Button>
        )}
        {stage === 'results' && (
          <Button shortcut="E" data-full disabled={poker.isBusy} onClick={onAgree}>
            {say('control.agree-other')}
          </Button>
        )}
        {stage === 'voting' && <TimeControls poker={poker} />}
        {stage === 'voting' && poker.view.voted_count > 0 && (
          <Button shortcut="X" disabled={poker.isBusy} onClick={poker.clear}>
            {say('control.clear')}
          </Button>
        )}
        <StoryControls {...controls} />
      </div>
      <RoundOptions poker={poker} onMore={onOptions} />
      {poker.problem instanceof Problem && (
        <p className={styles['problem']} role="alert">
          {problemWords(poker.problem, say).title}
        </p>
      )}
    </section>
  )
}

/** Ways back, and the way out for a story that does not fit. */
function StoryControls({ poker, canUndo, onPark, onAhead }: FacilitatorPanelProps) {
  const say = useSay()
  const { stage, kept, story_id: story } = poker.view
  return (
    <>
      {canUndo && (
        <Button shortcut="U" disabled={poker.isBusy} onClick={poker.undo}>
          {say(stage === 'results' ? 'undo.reveal' : 'undo.clear')}
        </Button>
      )}
      {stage === 'waiting' && kept && (
        <Button disabled={poker.isBusy} onClick={poker.startEmpty}>
          {say('step.start-empty')}
        </Button>
      )}
      {stage !== 'voting' && poker.proposed.length > 0 && (
        <Button disabled={poker.isBusy} onClick={() => onAhead('proposed')}>
          {say('ahead.proposed.open', { n: poker.proposed.length })}
        </Button>
      )}
      {stage === 'waiting' && poker.canVoteAhead && (
        <Button disabled={poker.isBusy} onClick={() => onAhead('ahead')}>
          {say('ahead.open')} …
        </Button>
      )}
      {story !== undefined && (
        <Button disabled={poker.isBusy} onClick={() => onPark(story)}>
          {say('stories.park')}
        </Button>
      )}
    </>
  )
}

/** The story that comes next; where none waits, the question of the next round can be typed. */
function Coming({ poker, topic, onTopic }: Pick<FacilitatorPanelProps, 'poker' | 'topic' | 'onTopic'>) {
  const say = useSay()
  const { stage, story_id: chosen } = poker.view
  if (poker.coming)
    return <p className={styles['note']}>{say('control.coming', { title: poker.coming.title })}</p>
  if (stage === 'waiting' && chosen) return null
  return (
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
  )
}

const namedAtMost = 6

/** Who is still waited for, by name when they are few. */
function Missing({ poker, nudge }: Pick<FacilitatorPanelProps, 'poker' | 'nudge'>) {
  const say = useSay()
  const missing = Object.values(poker.people).filter((person) => person.can_vote && !person.has_voted)
  return (
    <>
      <p className={styles['note']}>{say('control.missing', { n: missing.length })}</p>
      {missing.length > 0 && missing.length <= namedAtMost && (
        <ul className={styles['missing']}>
          {missing.map((person) => (
            <li key={person.id}>
              <Avatar id={person.avatar} size={22} />
              <span dir="auto">{person.name}</span>
              <small>{say(presenceWord(person))}</small>
            </li>
          ))}
        </ul>
      )}
      {nudge}
    </>
  )
}
