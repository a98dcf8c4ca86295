import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import styles from '@/survey/survey-form.module.css'
import { TermsFields, useTerms } from '@/survey/terms-fields'
import { TextLines } from '@/survey/text-lines'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'

interface RatingFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

const most = 10
const scales = ['1 5', '1 7', '1 10', '0 10', '-2 2'] as const

/** A rating to be asked: what it is about, the items, the scale and what its ends mean. */
export function RatingForm({ error, isBusy, onSave }: RatingFormProps) {
  const say = useSay()
  const [title, setTitle] = useState('')
  const [items, setItems] = useState<readonly string[]>(['', ''])
  const [scale, setScale] = useState<string>(scales[0])
  const [ends, setEnds] = useState({ min: '', max: '' })
  const [mustAnswer, setMust] = useState(false)
  const [terms, setTerms] = useTerms()
  const filled = items.map((text) => text.trim()).filter(Boolean)
  const isReady = title.trim() !== '' && filled.length > 0
  const [min, max] = scale.split(' ').map(Number)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    onSave(title.trim(), {
      items: filled.map((text) => ({ text })),
      min,
      max,
      ...(ends.min.trim() && { min_label: ends.min.trim() }),
      ...(ends.max.trim() && { max_label: ends.max.trim() }),
      allow_skip: !mustAnswer,
      show_results: terms.show_results,
    })
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={say('rating.title')}
        value={title}
        maxLength={200}
        required
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextLines
        legend={say('rating.items')}
        lines={items}
        fewest={1}
        most={most}
        nameOf={(place) => say('rating.item.n', { n: place + 1 })}
        more={say('rating.item.more')}
        onChange={setItems}
      />
      <label>
        {say('rating.scale')}
        <select value={scale} onChange={({ target }) => setScale(target.value)}>
          {scales.map((one) => (
            <option key={one} value={one}>
              {one.replace(' ', ' … ')}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={say('rating.end', { n: min ?? 1 })}
        value={ends.min}
        maxLength={40}
        onChange={({ target }) => setEnds({ ...ends, min: target.value })}
      />
      <Field
        label={say('rating.end', { n: max ?? 5 })}
        value={ends.max}
        maxLength={40}
        onChange={({ target }) => setEnds({ ...ends, max: target.value })}
      />
      <label className={styles['switch']}>
        <input type="checkbox" checked={mustAnswer} onChange={({ target }) => setMust(target.checked)} />
        {say('rating.must')}
      </label>
      <TermsFields terms={terms} onChange={setTerms} isNameless />
      {error instanceof Problem && <p role="alert">{problemWords(error, say).title}</p>}
      <Button type="submit" tone="primary" disabled={isBusy || !isReady}>
        {say('survey.save')}
      </Button>
    </form>
  )
}
