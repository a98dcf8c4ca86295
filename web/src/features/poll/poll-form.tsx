import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { letterOf } from '@/survey/shape'
import { TermsFields, useTerms } from '@/survey/terms-fields'
import { TextLines } from '@/survey/text-lines'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import styles from '@/survey/survey-form.module.css'

interface PollFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

const fewest = 2
const most = 10

/** A poll to be asked: the question, the options one under the other, and who sees what when. */
export function PollForm({ error, isBusy, onSave }: PollFormProps) {
  const say = useSay()
  const [question, setQuestion] = useState('')
  const [options, setOptions] = useState<readonly string[]>(['', ''])
  const [isMany, setMany] = useState(false)
  const [terms, setTerms] = useTerms()
  const filled = options.filter((text) => text.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!question.trim() || filled.length < fewest) return
    onSave(question.trim().slice(0, 200), {
      question: question.trim(),
      options: filled.map((text) => ({ text: text.trim() })),
      selection: isMany ? 'multiple' : 'single',
      ...terms,
    })
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={say('poll.question')}
        value={question}
        maxLength={500}
        required
        problem={about(error, 'question')}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <TextLines
        legend={say('poll.options')}
        lines={options}
        fewest={fewest}
        most={most}
        nameOf={(place) => say('poll.option', { letter: letterOf(place) })}
        more={say('poll.option.more')}
        onChange={setOptions}
      />
      <label className={styles['switch']}>
        <input type="checkbox" checked={isMany} onChange={(event) => setMany(event.target.checked)} />
        {say('poll.many.allowed')}
      </label>
      <TermsFields terms={terms} onChange={setTerms} />
      {error instanceof Problem && <p role="alert">{problemWords(error, say).title}</p>}
      <Button type="submit" tone="primary" disabled={isBusy || !question.trim() || filled.length < fewest}>
        {say('survey.save')}
      </Button>
    </form>
  )
}

function about(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.about(field) : undefined
}
