import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { freshDraft, isComplete, questionOf, type Draft } from './draft'
import { QuestionEditor } from './question-editor'
import shared from '@/survey/survey-form.module.css'
import styles from './quiz-form.module.css'

interface QuizFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

const most = 100

/** A quiz to be asked: its questions one under the other, one of them open, and how it is played. */
export function QuizForm({ error, isBusy, onSave }: QuizFormProps) {
  const say = useSay()
  const [title, setTitle] = useState('')
  const [drafts, setDrafts] = useState<readonly Draft[]>([freshDraft(0)])
  const [openKey, setOpenKey] = useState<number | undefined>(0)
  const [rules, setRules] = useState(usualRules)
  const complete = drafts.filter(isComplete)
  const isReady = complete.length === drafts.length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const { auto_advance: seconds, ...rest } = rules
    onSave(title.trim() || say('agenda.kind.quiz'), {
      questions: drafts.map(questionOf),
      ...rest,
      ...(seconds > 0 && { auto_advance: seconds }),
    })
  }
  const add = () => {
    const key = Math.max(...drafts.map((one) => one.key)) + 1
    setDrafts([...drafts, freshDraft(key, drafts.at(-1)?.section)])
    setOpenKey(key)
  }
  const move = (place: number, by: number) =>
    setDrafts((all) => {
      const moved = [...all]
      const [one] = moved.splice(place, 1)
      if (one) moved.splice(place + by, 0, one)
      return moved
    })
  return (
    <form className={shared['form']} onSubmit={submit}>
      <Field
        label={say('quiz.title')}
        placeholder={say('agenda.kind.quiz')}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.target.value)}
      />
      <ol className={styles['questions']}>
        {drafts.map((draft, place) => (
          <li key={draft.key}>
            <div className={styles['head']}>
              <button
                type="button"
                aria-expanded={openKey === draft.key}
                onClick={() => setOpenKey(openKey === draft.key ? undefined : draft.key)}
              >
                <b className="num">{place + 1}</b>
                <span>{draft.text.trim() || say('quiz.question.new')}</span>
                {!isComplete(draft) && <Icon name="warn" size={16} />}
                {!isComplete(draft) && <span className="quiet">{say('quiz.question.open')}</span>}
              </button>
              <Button
                tone="ghost"
                aria-label={say('quiz.question.up', { n: place + 1 })}
                disabled={place === 0}
                onClick={() => move(place, -1)}
              >
                <Icon name="up" />
              </Button>
              <Button
                tone="ghost"
                aria-label={say('quiz.question.remove', { n: place + 1 })}
                disabled={drafts.length === 1}
                onClick={() => setDrafts(drafts.filter((one) => one !== draft))}
              >
                <Icon name="x" />
              </Button>
            </div>
            {openKey === draft.key && (
              <QuestionEditor
                draft={draft}
                problem={about(error, place)}
                onChange={(changed) => setDrafts(drafts.map((one) => (one === draft ? changed : one)))}
              />
            )}
          </li>
        ))}
      </ol>
      {drafts.length < most && (
        <Button icon="plus" onClick={add}>
          {say('quiz.question.more')}
        </Button>
      )}
      <Rules rules={rules} onChange={setRules} />
      {error instanceof Problem && <p role="alert">{problemWords(error, say).title}</p>}
      <Button type="submit" tone="primary" disabled={isBusy || !isReady}>
        {say('survey.save')}
      </Button>
    </form>
  )
}

const usualRules = {
  scoring: 'accuracy_first',
  leaderboard: 'after_each',
  allow_change: true,
  question_on_phone: true,
  show_solution: true,
  show_distribution: true,
  auto_advance: 0,
}

type RulesOfPlay = typeof usualRules

function Rules({ rules, onChange }: { rules: RulesOfPlay; onChange: (rules: RulesOfPlay) => void }) {
  const say = useSay()
  const set = (change: Partial<RulesOfPlay>) => onChange({ ...rules, ...change })
  return (
    <details>
      <summary>{say('quiz.rules')}</summary>
      <div className={styles['editor']}>
        <label>
          {say('quiz.scoring')}
          <select value={rules.scoring} onChange={(event) => set({ scoring: event.target.value })}>
            {(['accuracy_first', 'classic', 'no_speed'] as const).map((one) => (
              <option key={one} value={one}>
                {say(`quiz.scoring.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('quiz.board')}
          <select value={rules.leaderboard} onChange={(event) => set({ leaderboard: event.target.value })}>
            {(['after_each', 'per_section', 'at_end', 'off'] as const).map((one) => (
              <option key={one} value={one}>
                {say(`quiz.board.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('quiz.auto')}
          <select
            value={rules.auto_advance}
            onChange={(event) => set({ auto_advance: Number(event.target.value) })}
          >
            {[0, 5, 10, 20, 60].map((n) => (
              <option key={n} value={n}>
                {n === 0 ? say('quiz.auto.off') : say('quiz.auto.after', { n })}
              </option>
            ))}
          </select>
        </label>
        {(['allow_change', 'question_on_phone', 'show_solution', 'show_distribution'] as const).map(
          (field) => (
            <label key={field} className={shared['switch']}>
              <input
                type="checkbox"
                checked={rules[field]}
                onChange={(event) => set({ [field]: event.target.checked })}
              />
              {say(`quiz.${field}`)}
            </label>
          ),
        )}
      </div>
    </details>
  )
}

/** The first thing that stands in the way of this question. */
function about(error: unknown, place: number): string | undefined {
  if (!(error instanceof Problem)) return undefined
  return error.details.find(({ field }) => field.includes(`questions.${place}.`))?.message
}
