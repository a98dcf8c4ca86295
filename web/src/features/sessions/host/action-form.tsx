import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { agreeAction, amendAction } from '@/api/actions'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Room } from '../room/use-room'
import { nameOf } from './name-of'
import styles from './keep-moving.module.css'

interface ActionFormProps {
  room: Room
  activity: string
  /** What it is probably about, or what it says now where one is changed. */
  first: { id?: string; text: string; owner_id?: string; due?: string }
  onDone: () => void
  onCancel?: () => void
}

const day = /^(\d{4}-\d\d-\d\d)?$/

/** Who does what until when: to be agreed on, or changed. */
export function ActionForm({ room, activity, first, onDone, onCancel }: ActionFormProps) {
  const say = useSay()
  const [text, setText] = useState(first.text)
  const [owner, setOwner] = useState(first.owner_id ?? '')
  const [due, setDue] = useState(first.due ?? '')
  const { id: known } = first
  const agree = useMutation({
    mutationFn: () => {
      const words = {
        text: text.trim(),
        // What is emptied is taken away; what is as it was may name somebody who is gone.
        ...(owner !== (first.owner_id ?? '') && { owner_id: owner }),
        ...(due !== (first.due ?? '') && { due }),
      }
      return known === undefined
        ? agreeAction(room.id, activity, words)
        : amendAction(room.id, activity, known, words)
    },
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) agree.mutate()
  }
  const problem = agree.error instanceof Problem ? agree.error : undefined
  const people = Object.values(room.state.participants).map(({ id, name }) => ({ id, name }))
  const isElsewhere = owner !== '' && room.state.participants[owner] === undefined
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
          {isElsewhere && <option value={owner}>{nameOf(owner, room.state)}</option>}
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={say('retro.due')}
        // Other clients may have said it in words.
        type={day.test(first.due ?? '') ? 'date' : 'text'}
        maxLength={60}
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      <div className={styles['ways']}>
        <Button
          type="submit"
          tone="primary"
          {...(known === undefined && { icon: 'plus' as const })}
          disabled={!text.trim() || agree.isPending}
        >
          {say(known === undefined ? 'board.add' : 'retro.action.save')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say('cancel')}</Button>}
      </div>
    </form>
  )
}
