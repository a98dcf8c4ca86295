import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { ProblemLine } from '@/board/problem-line'
import { NumberField, SwitchField } from '@/board/setup-fields'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import styles from '@/board/setup.module.css'

interface QaFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

/** Questions to come: about what, and whether somebody looks at them first. */
export function QaForm({ error, isBusy, onSave }: QaFormProps) {
  const say = useSay()
  const [topic, setTopic] = useState('')
  const [open, setOpen] = useState(3)
  const [isApproved, setApproved] = useState(false)
  const [author, setAuthor] = useState('optional')
  const [sort, setSort] = useState('top')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(topic.trim() || say('agenda.kind.qa'), {
      ...(topic.trim() && { topic: topic.trim() }),
      max_open_per_person: open,
      moderation: isApproved ? 'approve' : 'off',
      author,
      sort,
    })
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={say('qa.topic')}
        value={topic}
        maxLength={200}
        problem={error instanceof Problem ? error.about('topic') : undefined}
        onChange={(event) => setTopic(event.target.value)}
      />
      <NumberField label={say('qa.open.each')} value={open} least={1} most={20} onChange={setOpen} />
      <SwitchField label={say('qa.moderate')} value={isApproved} onChange={setApproved} />
      <label>
        {say('qa.author')}
        <select value={author} onChange={(event) => setAuthor(event.target.value)}>
          {(['anonymous', 'optional', 'named'] as const).map((one) => (
            <option key={one} value={one}>
              {say(`qa.author.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('qa.sort')}
        <select value={sort} onChange={(event) => setSort(event.target.value)}>
          {(['top', 'newest'] as const).map((one) => (
            <option key={one} value={one}>
              {say(`qa.sort.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <ProblemLine problem={error} />
      <Button type="submit" tone="primary" disabled={isBusy}>
        {say('survey.save')}
      </Button>
    </form>
  )
}
