import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import type { Poker } from './use-poker'
import styles from './story-dialogs.module.css'

export const reasons = ['park', 'split', 'spike'] as const
export type Reason = (typeof reasons)[number]

interface ParkStoryProps {
  poker: Poker
  story: { readonly id: string; readonly title: string }
  first?: Reason
  onClose: () => void
}

/** Puts a story away and says why; choosing it later brings it back. */
export function ParkStory({ poker, story, first = 'park', onClose }: ParkStoryProps) {
  const say = useSay()
  const [reason, setReason] = useState<Reason>(first)
  const [note, setNote] = useState('')
  return (
    <Dialog title={say('park.title', { title: story.title })} closeLabel={say('close')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          poker.park(story.id, reason, note.trim())
          onClose()
        }}
      >
        <fieldset className={styles['choice']}>
          <legend>{say('park.why')}</legend>
          {reasons.map((each) => (
            <label key={each}>
              <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
              <span>
                {say(`park.${each}`)} <small>{say(`park.${each}.text`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Field
          label={say('park.note')}
          note={say('park.note.text')}
          value={note}
          maxLength={280}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button tone="primary" size="large" type="submit">
          {say(`park.do.${reason}`)}
        </Button>
      </form>
    </Dialog>
  )
}
