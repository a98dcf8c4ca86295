import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import styles from '@/survey/survey-form.module.css'
import { TermsFields, useTerms } from '@/survey/terms-fields'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'

interface WordcloudFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

/** Those whose articles, letters and endings the server knows. */
const tongues = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'hu', 'tr', 'sv', 'da', 'nb', 'fi'] as const
const moderations = ['filter', 'approve', 'off'] as const

/** A word cloud to be asked: the prompt, how many words each may write, and which wait for a look. */
export function WordcloudForm({ error, isBusy, onSave }: WordcloudFormProps) {
  const say = useSay()
  const [prompt, setPrompt] = useState('')
  const [numbers, setNumbers] = useState({ max_words: 3, min_people: 1, screen_delay_seconds: 0 })
  const [moderation, setModeration] = useState<string>('filter')
  const [blocked, setBlocked] = useState('')
  const [glossary, setGlossary] = useState('')
  const [locale, setLocale] = useState('auto')
  const [terms, setTerms] = useTerms({ show_results: 'live' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!prompt.trim()) return
    onSave(prompt.trim().slice(0, 200), {
      prompt: prompt.trim(),
      ...numbers,
      moderation,
      blocked: lines(blocked),
      glossary: lines(glossary).flatMap(pair),
      locale,
      ...terms,
    })
  }
  const number = (name: keyof typeof numbers, min: number, max: number) => (
    <Field
      label={say(`wordcloud.${name}`)}
      type="number"
      min={min}
      max={max}
      value={numbers[name]}
      problem={error instanceof Problem ? error.about(name) : undefined}
      onChange={({ target }) => setNumbers({ ...numbers, [name]: Number(target.value) })}
    />
  )
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={say('wordcloud.prompt')}
        value={prompt}
        maxLength={300}
        required
        onChange={({ target }) => setPrompt(target.value)}
      />
      {number('max_words', 1, 10)}
      <label>
        {say('wordcloud.moderation')}
        <select value={moderation} onChange={({ target }) => setModeration(target.value)}>
          {moderations.map((one) => (
            <option key={one} value={one}>
              {say(`wordcloud.moderate.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <TermsFields terms={terms} onChange={setTerms} />
      <details>
        <summary>{say('wordcloud.finer')}</summary>
        {number('min_people', 1, 5)}
        {number('screen_delay_seconds', 0, 5)}
        <label>
          {say('wordcloud.language')}
          <select value={locale} onChange={({ target }) => setLocale(target.value)}>
            <option value="auto">{say('wordcloud.language.auto')}</option>
            {tongues.map((one) => (
              <option key={one} value={one} lang={one}>
                {new Intl.DisplayNames([one], { type: 'language' }).of(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('wordcloud.blocked')}
          <textarea rows={3} value={blocked} onChange={({ target }) => setBlocked(target.value)} />
        </label>
        <label>
          {say('wordcloud.glossary')}
          <textarea
            rows={3}
            placeholder="k8s, kube = kubernetes"
            value={glossary}
            onChange={({ target }) => setGlossary(target.value)}
          />
        </label>
      </details>
      {error instanceof Problem && <p role="alert">{problemWords(error, say).title}</p>}
      <Button type="submit" tone="primary" disabled={isBusy || !prompt.trim()}>
        {say('survey.save')}
      </Button>
    </form>
  )
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Several ways to say it, with commas between, and the word they are. */
function pair(line: string): readonly { from: readonly string[]; to: string }[] {
  const [ways = '', to = ''] = line.split('=').map((part) => part.trim())
  const from = ways
    .split(',')
    .map((way) => way.trim())
    .filter(Boolean)
  return from.length > 0 && to ? [{ from, to }] : []
}
