import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { letterOf } from '@/survey/shape'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import styles from './poll-form.module.css'

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
  const [options, setOptions] = useState(['', ''])
  const [isMany, setMany] = useState(false)
  const [anonymity, setAnonymity] = useState('anonymous')
  const [shows, setShows] = useState('on_close')
  const filled = options.filter((text) => text.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!question.trim() || filled.length < fewest) return
    onSave(question.trim().slice(0, 200), {
      question: question.trim(),
      options: filled.map((text) => ({ text: text.trim() })),
      selection: isMany ? 'multiple' : 'single',
      anonymity,
      show_results: shows,
    })
  }
  const type = (place: number, text: string) =>
    setOptions((all) => all.map((one, i) => (i === place ? text : one)))
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
      <fieldset>
        <legend>{say('poll.options')}</legend>
        {options.map((text, place) => (
          <div key={place} className={styles['option']}>
            <input
              aria-label={say('poll.option', { letter: letterOf(place) })}
              placeholder={say('poll.option', { letter: letterOf(place) })}
              value={text}
              maxLength={200}
              onChange={(event) => type(place, event.target.value)}
            />
            <Button
              tone="ghost"
              aria-label={say('poll.option.remove', { letter: letterOf(place) })}
              disabled={options.length <= fewest}
              onClick={() => setOptions((all) => all.filter((_, i) => i !== place))}
            >
              <Icon name="x" />
            </Button>
          </div>
        ))}
        {options.length < most && (
          <Button tone="ghost" size="small" icon="plus" onClick={() => setOptions((all) => [...all, ''])}>
            {say('poll.option.more')}
          </Button>
        )}
      </fieldset>
      <label className={styles['switch']}>
        <input type="checkbox" checked={isMany} onChange={(event) => setMany(event.target.checked)} />
        {say('poll.many.allowed')}
      </label>
      <label>
        {say('survey.anonymity')}
        <select value={anonymity} onChange={(event) => setAnonymity(event.target.value)}>
          {(['anonymous', 'facilitator', 'named'] as const).map((one) => (
            <option key={one} value={one}>
              {say(`survey.anonymity.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('survey.shows')}
        <select value={shows} onChange={(event) => setShows(event.target.value)}>
          {(['on_close', 'live', 'after_answer', 'manual'] as const).map((one) => (
            <option key={one} value={one}>
              {say(`survey.shows.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {error instanceof Problem && <p role="alert">{problemWords(error, say).title}</p>}
      <Button type="submit" tone="primary" disabled={isBusy || !question.trim() || filled.length < fewest}>
        {say('poll.save')}
      </Button>
    </form>
  )
}

function about(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.about(field) : undefined
}
