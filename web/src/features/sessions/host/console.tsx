import { useState, type ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { useKeys } from '@/ui/use-keys'
import { AddActivity } from '../agenda/add-activity'
import type { SetupForms } from '../agenda/kinds'
import { useAgenda } from '../agenda/use-agenda'
import type { Room } from '../room/use-room'
import { Answers } from './answers'
import { Door } from './door'
import { HostAgenda } from './host-agenda'
import { NextUp } from './next-up'
import { Preview } from './preview'
import { ReviewDialog } from './review-dialog'
import type { Review } from './review'
import { RoomHealth } from './room-health'
import { ToReview } from './to-review'
import { askedFor, hasStepsOn, neighbours } from './agenda-order'
import { soon } from '@/ui/soon'
import { leadingOf } from './leading'
import styles from './console.module.css'

const KeepMoving = soon(async () => (await import('./keep-moving')).KeepMoving)
const Onward = soon(async () => (await import('./onward')).Onward)
const Pace = soon(async () => (await import('./onward')).Pace)

const InsertTemplate = soon(async () => (await import('../templates/insert-template')).InsertTemplate)
const KeepTemplate = soon(async () => (await import('../templates/keep-template')).KeepTemplate)

interface ConsoleProps {
  room: Room
  forms: SetupForms
  /** What is to be done next with what is in front of everybody. */
  lead: ReactNode
  /** What waits for a look before others see it. */
  review: Review
  /** What came of it, to keep. */
  takeAway: ReactNode
}

/** The desk of whoever leads an audience: what comes, what the room sees, and the next step. */
export function Console({ room, forms, lead, review, takeAway }: ConsoleProps) {
  const say = useSay()
  const agenda = useAgenda(room)
  const [looksAt, setLooksAt] = useState<string>()
  const [adding, setAdding] = useState(() => askedFor(location.hash))
  const [isReviewing, setReviewing] = useState(false)
  const [template, setTemplate] = useState<'insert' | 'keep'>()
  const current = room.state.session.current_activity_id
  const asked = room.state.current_activity
  const leading = leadingOf(asked)
  const { advance } = room.state.session
  const chosen = agenda.lines.some((line) => line.id === looksAt) ? looksAt : undefined
  const { next, before } = neighbours(agenda.lines, current)
  useKeys(
    {
      s: () => setAdding('poll'),
      m: () => setReviewing(true),
      // The steps of a board come first: whatever is open has these keys as long as it has somewhere to go.
      ...(!hasStepsOn(room.state) && {
        n: () => next && agenda.turn(next, 'start'),
        b: () => before && agenda.turn(before, 'start'),
      }),
    },
    { once: true },
  )
  return (
    <div className={styles['console']} data-due={isDue(room) || undefined}>
      <HostAgenda
        agenda={agenda}
        looksAt={chosen ?? current}
        onLook={setLooksAt}
        onAdd={() => setAdding('poll')}
        onInsert={() => setTemplate('insert')}
        onKeep={() => setTemplate('keep')}
        pace={<Pace room={room} />}
      />
      <main className={styles['main']}>
        <Preview
          code={room.state.session.join_code}
          activity={chosen === current ? undefined : chosen}
          title={agenda.lines.find((line) => line.id === chosen)?.title}
          onLive={() => setLooksAt(undefined)}
        />
        <div className={styles['pair']}>
          <NextUp
            isDue={isDue(room)}
            hasKeys={!hasStepsOn(room.state)}
            agenda={agenda}
            next={next}
            before={before}
            onLook={setLooksAt}
            onAdd={() => setAdding('poll')}
          />
          <Answers key={current} state={room.state} />
        </div>
      </main>
      <aside className={styles['side']} aria-label={say('control.panel')}>
        {advance && <Onward room={room} advance={advance} />}
        <ToReview count={review.count} onOpen={() => setReviewing(true)} />
        {lead ?? <p className={styles['quiet']}>{say('host.nothing')}</p>}
        {asked && leading && (
          // What is led has the id alone as its key, and stands beside.
          <KeepMoving key={`moving ${asked.id}`} room={room} activity={asked} lines={leading} />
        )}
        {takeAway}
        <Door room={room} />
        <RoomHealth room={room} />
      </aside>
      {isReviewing && (
        <ReviewDialog sessionId={room.id} review={review} onClose={() => setReviewing(false)} />
      )}
      {template === 'insert' && <InsertTemplate sessionId={room.id} onClose={() => setTemplate(undefined)} />}
      {template === 'keep' && (
        <KeepTemplate session={room.state.session} onClose={() => setTemplate(undefined)} />
      )}
      {adding && (
        <Dialog title={say('host.add')} closeLabel={say('close')} onClose={() => setAdding(undefined)}>
          <AddActivity agenda={agenda} forms={forms} first={adding} onAdded={() => setAdding(undefined)} />
        </Dialog>
      )}
    </div>
  )
}

/** What is in front of everybody has run its course, or nothing is: the next thing is what comes next. */
function isDue({ state }: Room): boolean {
  const current = state.current_activity
  if (!current) return true
  return 'survey' in current.view ? current.view.survey.stage === 'shown' : current.status === 'closed'
}
