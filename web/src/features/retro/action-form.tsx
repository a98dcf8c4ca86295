import { useId, useState, type FormEvent } from 'react'
import type { SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'

export interface ActionWords {
  readonly text: string
  readonly owner: string
  readonly due: string
}

interface ActionFormProps {
  state: Pick<SessionState, 'participants'>
  /** What it says now, where one is changed. */
  first?: ActionWords
  onDone: (words: ActionWords) => void
  onCancel?: () => void
}

const nothing: ActionWords = { text: '', owner: '', due: '' }

/** What is to be done, by whom and until when: to be agreed on, or changed. */
export function ActionForm({ state, first = nothing, onDone, onCancel }: ActionFormProps) {
  const say = useSay()
  const names = useId()
  const [words, setWords] = useState(first)
  const isChange = onCancel !== undefined
  const set = (field: keyof ActionWords) => (event: { target: { value: string } }) =>
    setWords((now) => ({ ...now, [field]: event.target.value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!words.text.trim()) return
    onDone({ text: words.text.trim(), owner: words.owner.trim(), due: words.due.trim() })
    if (!isChange) setWords(nothing)
  }
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.()
      }}
    >
      <Field
        autoFocus={isChange}
        label={say('retro.action')}
        value={words.text}
        maxLength={300}
        onChange={set('text')}
      />
      <Field
        label={say('retro.owner')}
        placeholder={say('retro.action.nobody')}
        list={names}
        value={words.owner}
        maxLength={60}
        onChange={set('owner')}
      />
      <datalist id={names}>
        {Object.values(state.participants).map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Field
        label={say('retro.due')}
        placeholder={say('retro.due.example')}
        value={words.due}
        maxLength={60}
        onChange={set('due')}
      />
      <div>
        <Button
          type="submit"
          tone="primary"
          {...(!isChange && { icon: 'plus' })}
          disabled={!words.text.trim()}
        >
          {say(isChange ? 'retro.action.save' : 'board.add')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say('cancel')}</Button>}
      </div>
    </form>
  )
}
