import { Problem } from '@/api/problem'
import type { SessionState } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { useKeys } from '@/ui/use-keys'
import { faceOf } from './faces'
import { nextCommand } from './next-step'
import { Peek } from './peek'
import type { Quiz } from './use-quiz'
import styles from './lead.module.css'

interface LeadProps {
  quiz: Quiz
  state: SessionState
}

/** What whoever leads does next, as one button, and the few other things beside it. */
export function Lead({ quiz, state }: LeadProps) {
  const say = useSay()
  const { view, round, isBusy } = quiz
  const next = nextOf(quiz, state.current_activity?.status ?? 'draft')
  const addTime = () =>
    quiz.command({ type: 'add_time', round, seconds: 10, ...(view.ends_at && { ends_at: view.ends_at }) })
  useKeys(
    { ...(next.act && { space: next.act }), ...(view.stage === 'open' && { t: addTime }) },
    { once: true },
  )
  return (
    <section className={styles['lead']} aria-label={say('control.panel')}>
      <Button
        tone="live"
        size="large"
        shortcut="Space"
        wide
        disabled={isBusy || !next.act}
        onClick={() => next.act?.()}
      >
        {say(next.label)}
      </Button>
      <Judging quiz={quiz} state={state} />
      <More quiz={quiz} addTime={addTime} />
      <Peek sessionId={state.session.id} activityId={state.current_activity?.id ?? ''} view={view} />
      {quiz.problem instanceof Problem && <p role="alert">{problemWords(quiz.problem, say).title}</p>}
    </section>
  )
}

/** What is done now and then. */
function More({ quiz, addTime }: { quiz: Quiz; addTime: () => void }) {
  const say = useSay()
  const { view, round, isBusy } = quiz
  const isBetween = view.stage === 'solution' || view.stage === 'leaderboard'
  const ask = (type: 'skip_question' | 'rerun_question') => () => quiz.command({ type, round })
  const mayRerun = round > 0 && view.stage !== 'lobby' && view.stage !== 'reading'
  const maySkip = round > 0 && view.stage !== 'lobby' && view.stage !== 'finished' && !view.skipped
  return (
    <div>
      {view.stage === 'open' && (
        <Button icon="clock" shortcut="T" disabled={isBusy} onClick={addTime}>
          {say('quiz.add-time')}
        </Button>
      )}
      {view.stage === 'solution' && view.next !== 'show_leaderboard' && view.leaderboard !== 'off' && (
        <Button
          icon="chart"
          disabled={isBusy}
          onClick={() => quiz.command({ type: 'show_leaderboard', round })}
        >
          {say('quiz.next.show_leaderboard')}
        </Button>
      )}
      {maySkip && (
        <Button icon="right" disabled={isBusy} onClick={ask('skip_question')}>
          {say('quiz.skip')}
        </Button>
      )}
      {mayRerun && (
        <Button icon="undo" disabled={isBusy} onClick={ask('rerun_question')}>
          {say('quiz.rerun')}
        </Button>
      )}
      {isBetween && view.next !== 'finish' && (
        <Button tone="ghost" disabled={isBusy} onClick={() => quiz.command({ type: 'finish', round })}>
          {say('quiz.next.finish')}
        </Button>
      )}
    </div>
  )
}

function nextOf(quiz: Quiz, status: string): { label: Key; act?: () => void } {
  const { view } = quiz
  if (status === 'draft' || status === 'published') return { label: 'survey.open.act', act: quiz.start }
  const command = nextCommand(view)
  if (command && view.next) {
    const label = view.stage === 'lobby' ? 'quiz.begin' : (`quiz.next.${view.next}` as const)
    return { label, act: () => quiz.command(command) }
  }
  if (view.stage !== 'finished') return { label: 'quiz.get-ready' }
  return status === 'active' ? { label: 'quiz.close', act: quiz.close } : { label: 'quiz.stage.finished' }
}

/** Those who buzzed, first in line first; where two cannot be told apart the host decides. */
function Judging({ quiz, state }: LeadProps) {
  const say = useSay()
  const { buzzes } = quiz.view
  if (quiz.view.stage !== 'open' || !buzzes || buzzes.line.length === 0) return null
  const judge = (participant_id: string, right: boolean) => () =>
    quiz.command({ type: 'judge', round: quiz.round, participant_id, right })
  return (
    <ol className={styles['line']} aria-label={say('quiz.buzz.line')}>
      {buzzes.photo_finish_ms !== undefined && (
        <li>
          <b>{say('quiz.buzz.photo', { n: buzzes.photo_finish_ms })}</b>
        </li>
      )}
      {buzzes.line.map(({ participant_id: id, tied }, place) => (
        <li key={id} data-tied={tied || undefined}>
          <span>{faceOf(state, id).name ?? say('quiz.gone')}</span>
          {(place === 0 || tied) && (
            <>
              <Button size="small" icon="check" disabled={quiz.isBusy} onClick={judge(id, true)}>
                {say('quiz.verdict.right')}
              </Button>
              <Button size="small" icon="x" disabled={quiz.isBusy} onClick={judge(id, false)}>
                {say('quiz.verdict.wrong')}
              </Button>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
