import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { agreeAction } from '@/api/actions'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Room } from '../room/use-room'
import styles from './keep-moving.module.css'

interface NewActionProps {
  room: Room
  activity: string
  /** What it is probably about. */
  proposed: string
  onAgreed: () => void
}

/** Who does what until when. */
export function NewAction({ room, activity, proposed, onAgreed }: NewActionProps) {
  const say = useSay()
  const [text, setText] = useState(proposed)
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const agree = useMutation({
    mutationFn: () =>
      agreeAction(room.id, activity, {
        text: text.trim(),
        ...(owner && { owner_id: owner }),
        ...(due && { due }),
      }),
    onSuccess: onAgreed,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) agree.mutate()
  }
  const problem = agree.error instanceof Problem ? agree.error : undefined
  return (
    <form className={styles['act']} onSubmit={submit}>
      <Field
        label={say('retro.action')}
        maxLength={300}
        value={text}
        problem={problem && (problem.about('text') ?? problemWords(problem, say).title)}
        onChange={(event) => setText(event.target.value)}
      />
      <label>
        {say('retro.owner')}
        <select value={owner} onChange={(event) => setOwner(event.target.value)}>
          <option value="">{say('retro.action.nobody')}</option>
          {Object.values(room.state.participants).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={say('retro.due')}
        type="date"
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      <Button type="submit" tone="primary" icon="plus" disabled={!text.trim() || agree.isPending}>
        {say('board.add')}
      </Button>
    </form>
  )
}
