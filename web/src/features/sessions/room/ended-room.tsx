import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getSession } from '@/api/get-session'
import { reopenSession } from '@/api/lead-session'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay, useWords } from '@/i18n/words'
import { Button, buttonClass } from '@/ui/button'
import { EmptyTable } from '@/ui/empty-table'
import { Link } from '@/ui/navigation'
import { EndedRecap } from './ended-recap'
import { EraseDialog } from './erase-dialog'
import type { Room } from './use-room'
import styles from './ended-room.module.css'

const reasons = ['expired', 'kicked', 'replaced'] as const
const askAgain = 10_000

/** Why this page no longer moves, and the way on. */
export function EndedRoom({ room }: { room: Room }) {
  const say = useSay()
  const { session } = room.state
  const isOver = session.status === 'completed' || session.status === 'expired'
  const closed = session.status === 'expired' ? 'expired' : room.live.closing?.reason
  const reason = reasons.find((each) => each === closed) ?? 'ended'
  const mayReopen = isOver && room.me.permissions.can_reopen
  useReopening(room, reason === 'ended' || reason === 'expired')
  const hasResults = reason === 'ended' || reason === 'expired'
  return (
    <main>
      <EmptyTable
        title={say(`over.${reason}`)}
        text={say(`over.${reason}.text`)}
        word={say(`over.${reason}.word`)}
      >
        {reason === 'kicked' && <Why room={room} />}
        {isOver && session.reopen_until && <KeptUntil until={session.reopen_until} />}
        {mayReopen && <Reopen room={room} />}
        {reason === 'replaced' ? (
          <button type="button" className={buttonClass('primary', 'large')} onClick={room.live.retry}>
            {say('over.replaced.here')}
          </button>
        ) : (
          <WaysOn room={room} hasResults={hasResults} mayReopen={mayReopen} />
        )}
        {isOver && room.me.role === 'facilitator' && <Erase room={room} />}
      </EmptyTable>
    </main>
  )
}

/** The results, and a new beginning; below them the figures of what is over. */
function WaysOn({ room, hasResults, mayReopen }: { room: Room; hasResults: boolean; mayReopen: boolean }) {
  const say = useSay()
  const first = mayReopen ? 'plain' : 'primary'
  if (!hasResults) {
    return (
      <Link href="/" className={buttonClass(first, 'large')}>
        {say('over.new')}
      </Link>
    )
  }
  return (
    <>
      <Link href={`/s/${room.state.session.join_code}/results`} className={buttonClass(first, 'large')}>
        {say('over.results')}
      </Link>
      <Link href="/" className={buttonClass('plain', 'large')}>
        {say('over.new')}
      </Link>
      <div className={styles['recap']}>
        <EndedRecap id={room.id} />
      </div>
    </>
  )
}

function Reopen({ room }: { room: Room }) {
  const say = useSay()
  const reopen = useMutation({ mutationFn: () => reopenSession(room.id), onSuccess: room.live.retry })
  return (
    <>
      <Button tone="primary" size="large" disabled={reopen.isPending} onClick={() => reopen.mutate()}>
        {say('over.reopen')}
      </Button>
      {reopen.error instanceof Problem && <p role="alert">{problemWords(reopen.error, say).title}</p>}
    </>
  )
}

function Erase({ room }: { room: Room }) {
  const say = useSay()
  const [isSure, setSure] = useState(false)
  return (
    <>
      <Button size="large" tone="ghost" onClick={() => setSure(true)}>
        {say('erase.erase')}
      </Button>
      {isSure && <EraseDialog room={room} onClose={() => setSure(false)} />}
    </>
  )
}

/** The word why, if whoever runs the session gave one; only this person hears it. */
function Why({ room }: { room: Room }) {
  const say = useSay()
  const asked = useQuery({
    queryKey: ['session', room.id, 'why'],
    queryFn: ({ signal }) => getSession(room.id, signal),
    retry: false,
    gcTime: 0,
  })
  const why = asked.error instanceof Problem ? asked.error.meta['reason'] : undefined
  return typeof why === 'string' ? <p>{say('over.kicked.why', { why })}</p> : null
}

function KeptUntil({ until }: { until: string }) {
  const { say, language } = useWords()
  const day = new Date(until).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
  return <p className={styles['kept']}>{say('over.kept-until', { day })}</p>
}

/** Streams of a session that is over stay closed, so the page asks now and then whether somebody opened it again. */
function useReopening(room: Room, mayHappen: boolean): void {
  const asked = useQuery({
    queryKey: ['session', room.id, 'reopened'],
    queryFn: ({ signal }) => getSession(room.id, signal),
    refetchInterval: askAgain,
    enabled: mayHappen,
    gcTime: 0,
    retry: false,
  })
  const isOpen = asked.data && 'session' in asked.data && asked.data.session.status === 'active'
  const { retry } = room.live
  useEffect(() => {
    if (isOpen) retry()
  }, [isOpen, retry])
}
