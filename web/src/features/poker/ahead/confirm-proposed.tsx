import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { cardOf } from '../cards'
import type { Poker } from '../use-poker'
import styles from './ahead.module.css'

/** The stories everybody chose the same card for: one step agrees on all that stay ticked. */
export function ConfirmProposed({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = poker.proposed.filter((story) => !left.has(story.id))
  const agree = useMutation({
    mutationFn: () => poker.send({ type: 'agree_proposed', story_ids: chosen.map((story) => story.id) }),
    onSuccess: onClose,
  })
  const toggle = (id: string) =>
    setLeft((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <Dialog title={say('ahead.proposed')} closeLabel={say('close')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          agree.mutate()
        }}
      >
        <p>{say('ahead.proposed.text')}</p>
        <ul className={styles['proposed']}>
          {poker.proposed.map((story) => (
            <li key={story.id}>
              <label>
                <input type="checkbox" checked={!left.has(story.id)} onChange={() => toggle(story.id)} />
                <span dir="auto">{story.title}</span>
                <b>{cardOf(poker.view, story.prevoted?.card)?.label ?? story.prevoted?.card}</b>
              </label>
            </li>
          ))}
        </ul>
        {agree.error instanceof Problem && <p role="alert">{problemWords(agree.error, say).title}</p>}
        <Button tone="primary" size="large" type="submit" disabled={chosen.length === 0 || agree.isPending}>
          {say('ahead.proposed.do', { n: chosen.length })}
        </Button>
      </form>
    </Dialog>
  )
}
