import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import type { Poker } from '../use-poker'
import { localInput, tomorrowMorning, twoWeeksAhead } from './day-and-time'
import styles from './ahead.module.css'

/** Asks until when people may vote ahead, and how many votes count, and begins. */
export function OpenAhead({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const [now] = useState(() => Date.now() + (poker.clockOffset ?? 0))
  const [until, setUntil] = useState(() => localInput(tomorrowMorning(now)))
  const [quorum, setQuorum] = useState(poker.view.options.prevote.quorum)
  const waiting = poker.stories.filter((story) => story.status === 'pending').length
  const open = useMutation({
    mutationFn: async () => {
      const prevote = { enabled: true, quorum }
      const { enabled, quorum: before } = poker.view.options.prevote
      if (!enabled || before !== quorum) await poker.send({ type: 'set_options', prevote })
      return poker.send({ type: 'open_prevote', closes_at: new Date(until).toISOString() })
    },
    onSuccess: onClose,
  })
  return (
    <Dialog title={say('ahead.open')} closeLabel={say('close')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate()
        }}
      >
        <p>{say('ahead.open.text', { n: waiting })}</p>
        <Field
          label={say('ahead.open.until')}
          note={say('ahead.open.until.note')}
          type="datetime-local"
          required
          min={localInput(now)}
          max={localInput(twoWeeksAhead(now))}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Field
          label={say('ahead.open.quorum')}
          note={say('ahead.open.quorum.note')}
          type="number"
          required
          min={1}
          max={16}
          value={quorum}
          onChange={(event) => setQuorum(event.target.valueAsNumber || 1)}
        />
        {open.error instanceof Problem && <p role="alert">{problemWords(open.error, say).title}</p>}
        <Button tone="primary" size="large" type="submit" disabled={open.isPending}>
          {say('ahead.open.do')}
        </Button>
      </form>
    </Dialog>
  )
}
