import { useState, type FormEvent } from 'react'
import { ProblemLine } from '@/board/problem-line'
import { AnonymityField, NumberField, SwitchField, type Anonymity } from '@/board/setup-fields'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import styles from '@/board/setup.module.css'

interface RetroFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

const most = 6
const templates: Record<string, readonly Key[]> = {
  'retro.template.usual': ['retro.column.well', 'retro.column.improve', 'retro.column.ideas'],
  'retro.template.ssc': ['retro.column.start', 'retro.column.stop', 'retro.column.continue'],
  'retro.template.gsm': ['retro.column.glad', 'retro.column.sad', 'retro.column.mad'],
  'retro.template.4l': [
    'retro.column.liked',
    'retro.column.learned',
    'retro.column.lacked',
    'retro.column.longed',
  ],
  'retro.template.two': ['retro.column.well', 'retro.column.improve'],
}

/** A retro to be: its columns, from a template or one's own, and how people write and vote. */
export function RetroForm({ error, isBusy, onSave }: RetroFormProps) {
  const say = useSay()
  const titles = (template: string) => (templates[template] ?? []).map((key) => say(key))
  const [title, setTitle] = useState('')
  const [columns, setColumns] = useState<string[]>(() => titles('retro.template.usual'))
  const [votes, setVotes] = useState(5)
  const [perCard, setPerCard] = useState(3)
  const [minutes, setMinutes] = useState(0)
  const [isHidden, setHidden] = useState(true)
  const [anonymity, setAnonymity] = useState<Anonymity>('anonymous')
  const filled = columns.map((column) => column.trim()).filter(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (filled.length === 0) return
    onSave(title.trim() || say('agenda.kind.retro'), {
      columns: filled.map((column) => ({ title: column })),
      votes_per_person: votes,
      max_votes_per_card: Math.min(perCard, votes),
      stage_seconds: minutes * 60,
      hide_while_writing: isHidden,
      anonymity,
    })
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={say('agenda.new')}
        placeholder={say('agenda.kind.retro')}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.target.value)}
      />
      <fieldset>
        <legend>{say('retro.columns')}</legend>
        <p className={styles['templates']}>
          {Object.keys(templates).map((template) => (
            <Button key={template} size="small" onClick={() => setColumns(titles(template))}>
              {say(template as Key)}
            </Button>
          ))}
        </p>
        {columns.map((column, place) => (
          <div key={place} className={styles['line']}>
            <input
              aria-label={say('retro.column', { n: place + 1 })}
              value={column}
              maxLength={40}
              onChange={(event) =>
                setColumns((all) => all.map((one, i) => (i === place ? event.target.value : one)))
              }
            />
            <Button
              tone="ghost"
              aria-label={say('retro.column.remove', { column })}
              disabled={columns.length === 1}
              onClick={() => setColumns((all) => all.filter((_, i) => i !== place))}
            >
              <Icon name="x" />
            </Button>
          </div>
        ))}
        {columns.length < most && (
          <Button tone="ghost" size="small" icon="plus" onClick={() => setColumns((all) => [...all, ''])}>
            {say('retro.column.more')}
          </Button>
        )}
      </fieldset>
      <NumberField label={say('board.dots.each')} value={votes} least={1} most={20} onChange={setVotes} />
      <NumberField
        label={say('board.dots.most')}
        value={perCard}
        least={1}
        most={votes}
        onChange={setPerCard}
      />
      <NumberField label={say('retro.minutes')} value={minutes} least={0} most={60} onChange={setMinutes} />
      <SwitchField label={say('retro.hide')} value={isHidden} onChange={setHidden} />
      <AnonymityField value={anonymity} onChange={setAnonymity} />
      <ProblemLine problem={error} />
      <Button type="submit" tone="primary" disabled={isBusy || filled.length === 0}>
        {say('survey.save')}
      </Button>
    </form>
  )
}
