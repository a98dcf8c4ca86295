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

/** What the server keeps of this person: to take along, and to take out. */
export function MyTraces({ room }: { room: Room }) {
  const say = useSay()
  const [isSure, setSure] = useState(false)
  const take = useMutation({ mutationFn: () => getOwnData(room.id), onSuccess: saveAsFile })
  const withdraw = useMutation({ mutationFn: () => withdrawName(room.id), onSuccess: () => navigate('/') })
  const problem = take.error ?? withdraw.error
  return (
    <section className={styles['traces']} aria-label={say('traces.title')}>
      <h3>{say('traces.title')}</h3>
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

function saveAsFile(data: object): void {
  const file = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = file
  link.download = 'my-session-data.json'
  link.click()
  URL.revokeObjectURL(file)
}
