import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addActivity, turnActivity } from '@/api/agenda'
import { Problem } from '@/api/problem'
import type { CurrentActivity } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import panel from '@/ui/panel.module.css'
import { toast } from '@/ui/toast'
import type { Room } from '../room/use-room'
import { ActionForm } from './action-form'
import { AgreedActions } from './agreed-actions'
import styles from './keep-moving.module.css'

interface KeepMovingProps {
  room: Room
  activity: CurrentActivity
  /** What came out, the most important first. */
  lines: readonly string[]
}

const longest = { title: 200, text: 200, prompt: 300 }
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

/** A result is worth little if nothing follows: something to do, or the next thing to ask about it. */
export function KeepMoving({ room, activity, lines }: KeepMovingProps) {
  const say = useSay()
  const [isActing, setActing] = useState(false)
  const { id, title } = activity
  const top = lines.slice(0, 3)
  const plan = useMutation({
    mutationFn: (todo: () => Promise<void>) => todo(),
    onSuccess: () => toast(say('moving.planned')),
  })
  const discuss = () =>
    addActivity(room.id, 'brainstorm', cut(say('moving.discuss.title', { title }), longest.title), {
      prompt: cut(say('moving.discuss.prompt', { lines: top.join(', ') }), longest.prompt),
    })
  const vote = () =>
    addActivity(room.id, 'poll', cut(say('moving.vote.title', { title }), longest.title), {
      question: say('moving.vote.question'),
      options: [...new Set(top)].map((text) => ({ text: cut(text, longest.text) })),
    })
  return (
    <section className={`${panel['panel']} ${styles['moving']}`} aria-label={say('moving.title')}>
      <small>{say('moving.title')}</small>
      <div className={styles['ways']}>
        <Button size="small" icon="hand" aria-expanded={isActing} onClick={() => setActing(!isActing)}>
          {say('moving.act')}
        </Button>
        {top.length > 0 && (
          <Button size="small" icon="note" disabled={plan.isPending} onClick={() => plan.mutate(discuss)}>
            {say('moving.discuss', { n: top.length })}
          </Button>
        )}
        {top.length > 1 && (
          <Button size="small" icon="chart" disabled={plan.isPending} onClick={() => plan.mutate(vote)}>
            {say('moving.vote', { n: top.length })}
          </Button>
        )}
        <Button
          size="small"
          icon="copy"
          disabled={plan.isPending}
          onClick={() => plan.mutate(() => turnActivity(room.id, id, 'duplicate'))}
        >
          {say('moving.again')}
        </Button>
      </div>
      {isActing && (
        <ActionForm
          room={room}
          activity={id}
          first={{ text: top[0] ?? title }}
          onDone={() => setActing(false)}
        />
      )}
      <AgreedActions room={room} activity={id} />
      {plan.error instanceof Problem && <p role="alert">{problemWords(plan.error, say).title}</p>}
    </section>
  )
}
