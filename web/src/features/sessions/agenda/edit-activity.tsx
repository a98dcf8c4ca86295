import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { editActivity, getActivity } from '@/api/agenda'
import { Problem } from '@/api/problem'
import type { ActivityLine } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Room } from '../room/use-room'
import styles from './agenda-dialog.module.css'

interface EditActivityProps {
  room: Room
  line: ActivityLine
  onClose: () => void
}

/** Other words for something on the agenda, unless somebody else was faster. */
export function EditActivity({ room, line, onClose }: EditActivityProps) {
  const say = useSay()
  const known = useQuery({
    queryKey: ['activity', room.id, line.id],
    queryFn: ({ signal }) => getActivity(room.id, line.id, signal),
    gcTime: 0,
    retry: false,
  })
  const [title, setTitle] = useState(line.title)
  const [text, setText] = useState<string>()
  const description = text ?? known.data?.description ?? ''
  const save = useMutation({
    mutationFn: () =>
      editActivity(room.id, line.id, { title: title.trim(), description }, known.data?.revision ?? 0),
    onSuccess: onClose,
    onError: () => void known.refetch(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() && known.data) save.mutate()
  }
  const problem = save.error ?? known.error
  return (
    <form className={styles['edit']} onSubmit={submit}>
      <Field
        label={say('agenda.edit.title')}
        maxLength={200}
        required
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <label>
        {say('agenda.edit.description')}
        <textarea
          rows={3}
          maxLength={2000}
          value={description}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {line.status === 'published' && <p>{say('agenda.edit.hides')}</p>}
      {problem instanceof Problem && <p role="alert">{problemWords(problem, say).title}</p>}
      <span className={styles['tools']}>
        <Button type="submit" tone="primary" size="small" disabled={!known.data || save.isPending}>
          {say('agenda.edit.save')}
        </Button>
        <Button size="small" tone="ghost" onClick={onClose}>
          {say('close')}
        </Button>
      </span>
    </form>
  )
}
