import { letterOf, Shape } from '@/survey/shape'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { hasOptions, ofKind, type Draft, type Kind } from './draft'
import shared from '@/survey/survey-form.module.css'
import styles from './quiz-form.module.css'

interface QuestionEditorProps {
  draft: Draft
  problem: string | undefined
  onChange: (draft: Draft) => void
}

const kinds: readonly Kind[] = ['single', 'multiple', 'true_false', 'numeric', 'buzzer']
const most = 8

/** One question while it is written: what is asked, what is right, and how long people may think. */
export function QuestionEditor({ draft, problem, onChange }: QuestionEditorProps) {
  const say = useSay()
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  return (
    <div className={styles['editor']}>
      <Field
        label={say('poll.question')}
        value={draft.text}
        maxLength={500}
        problem={problem}
        onChange={(event) => set({ text: event.target.value })}
      />
      <label>
        {say('quiz.kind')}
        <select
          value={draft.kind}
          onChange={(event) =>
            onChange(ofKind(draft, event.target.value as Kind, [say('quiz.true'), say('quiz.false')]))
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`quiz.kind.${kind}` as Key)}
            </option>
          ))}
        </select>
      </label>
      {hasOptions(draft.kind) && <Options draft={draft} onChange={set} />}
      {draft.kind === 'numeric' && <Numeric draft={draft} onChange={set} />}
      <div className={styles['row']}>
        <Whole
          label={say('quiz.time')}
          value={draft.seconds}
          least={5}
          most={300}
          onChange={(seconds) => set({ seconds })}
        />
        <Whole
          label={say('quiz.reading')}
          value={draft.reading}
          least={0}
          most={30}
          onChange={(reading) => set({ reading })}
        />
        <label>
          {say('quiz.weight')}
          <select value={draft.weight} onChange={(event) => set({ weight: Number(event.target.value) })}>
            {[0, 0.5, 1, 1.5, 2, 2.5, 3].map((weight) => (
              <option key={weight} value={weight}>
                {weight === 0 ? say('quiz.weight.none') : say('quiz.number-only', { n: weight })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        {say('quiz.explanation')}
        <textarea
          value={draft.explanation}
          maxLength={1000}
          rows={2}
          onChange={(event) => set({ explanation: event.target.value })}
        />
      </label>
      <Field
        label={say('quiz.section')}
        value={draft.section}
        maxLength={50}
        onChange={(event) => set({ section: event.target.value })}
      />
    </div>
  )
}

interface PartProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
}

function Options({ draft, onChange }: PartProps) {
  const say = useSay()
  const isMany = draft.kind === 'multiple'
  const change = (place: number, text: string) =>
    onChange({ options: draft.options.map((one, i) => (i === place ? { ...one, text } : one)) })
  const mark = (place: number) =>
    onChange({
      options: draft.options.map((one, i) =>
        i === place
          ? { ...one, isRight: isMany ? !one.isRight : true }
          : isMany
            ? one
            : { ...one, isRight: false },
      ),
    })
  return (
    <fieldset>
      <legend>{say('poll.options')}</legend>
      {draft.options.map((option, place) => (
        <div key={place} className={shared['line']}>
          <label className={styles['right']}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={`right-${draft.key}`}
              checked={option.isRight}
              aria-label={say('quiz.mark-right', { letter: letterOf(place) })}
              onChange={() => mark(place)}
            />
            <Shape place={place} />
          </label>
          <input
            aria-label={say('poll.option', { letter: letterOf(place) })}
            placeholder={say('poll.option', { letter: letterOf(place) })}
            value={option.text}
            maxLength={200}
            onChange={(event) => change(place, event.target.value)}
          />
          <Button
            tone="ghost"
            aria-label={say('survey.line.remove', { line: say('poll.option', { letter: letterOf(place) }) })}
            disabled={draft.options.length <= 2}
            onClick={() => onChange({ options: draft.options.filter((_, i) => i !== place) })}
          >
            <Icon name="x" />
          </Button>
        </div>
      ))}
      {draft.options.length < most && draft.kind !== 'true_false' && (
        <Button
          tone="ghost"
          size="small"
          icon="plus"
          onClick={() => onChange({ options: [...draft.options, { text: '', isRight: false }] })}
        >
          {say('poll.option.more')}
        </Button>
      )}
    </fieldset>
  )
}

function Numeric({ draft, onChange }: PartProps) {
  const say = useSay()
  return (
    <div className={styles['row']}>
      {(['target', 'band', 'tolerance', 'unit'] as const).map((field) => (
        <Field
          key={field}
          label={say(`quiz.numeric.${field}`)}
          inputMode={field === 'unit' ? 'text' : 'decimal'}
          maxLength={20}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      ))}
    </div>
  )
}

interface NumberProps {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

function Whole({ label, value, least, most: highest, onChange }: NumberProps) {
  return (
    <Field
      label={label}
      type="number"
      min={least}
      max={highest}
      required
      value={String(value)}
      onChange={(event) => onChange(Math.round(event.target.valueAsNumber) || 0)}
    />
  )
}
