import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { getOwnData, withdrawName } from '@/api/own-traces'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { navigate } from '@/ui/navigation'
import styles from './my-seat.module.css'
import type { Room } from './use-room'

type OwnData = Awaited<ReturnType<typeof getOwnData>>

/** What the server keeps of this person: to look at, to take along, and to take out. */
export function MyTraces({ room }: { room: Room }) {
  const say = useSay()
  const [isSure, setSure] = useState(false)
  const look = useMutation({ mutationFn: () => getOwnData(room.id) })
  const take = useMutation({ mutationFn: () => getOwnData(room.id), onSuccess: saveAsFile })
  const withdraw = useMutation({ mutationFn: () => withdrawName(room.id), onSuccess: () => navigate('/') })
  const problem = look.error ?? take.error ?? withdraw.error
  return (
    <section className={styles['traces']} aria-label={say('traces.title')}>
      <h3>{say('traces.title')}</h3>
      {look.data ? (
        <Kept data={look.data} />
      ) : (
        <Button wide disabled={look.isPending} onClick={() => look.mutate()}>
          {say('traces.look')}
        </Button>
      )}
      <Button wide disabled={take.isPending} onClick={() => take.mutate()}>
        {say('traces.take')}
      </Button>
      {isSure ? (
        <>
          <p>{say('traces.withdraw.text')}</p>
          <div className={styles['pair']}>
            <Button data-safe onClick={() => setSure(false)}>
              {say('traces.keep')}
            </Button>
            <Button tone="danger" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {say('traces.withdraw')}
            </Button>
          </div>
        </>
      ) : (
        <Button wide onClick={() => setSure(true)}>
          {say('traces.withdraw')}
        </Button>
      )}
      {problem instanceof Problem && <p role="alert">{problemWords(problem, say).title}</p>}
    </section>
  )
}

/** Name and place, how many answers, and every text by what it was written for. */
function Kept({ data: { participant, answers, items } }: { data: OwnData }) {
  const say = useSay()
  const by = new Map<string, typeof items>()
  for (const item of items) by.set(item.activity_id, [...(by.get(item.activity_id) ?? []), item])
  return (
    <div className={styles['kept']} role="status">
      <p>
        {say('traces.name', { name: participant.name })} {say('traces.answers', { n: answers.length })}{' '}
        {items.length === 0 && say('traces.items.none')}
      </p>
      {[...by.entries()].map(([activity, texts]) => (
        <section key={activity}>
          <h4>{texts[0]?.activity}</h4>
          <ul>
            {texts.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      <small>{say('traces.nameless')}</small>
    </div>
  )
}

function saveAsFile(data: object): void {
  const file = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = file
  link.download = 'my-session-data.json'
  link.click()
  URL.revokeObjectURL(file)
}
