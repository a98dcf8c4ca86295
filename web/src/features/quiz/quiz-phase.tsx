import type { QuizView, SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'

/** Where the quiz stands, as a chip of the page's bar. */
export function QuizPhase({ state, view }: { state: SessionState; view: QuizView }) {
  const say = useSay()
  if (state.session.paused) return <span className={panel['chip']}>{say('phase.paused')}</span>
  return (
    <span className={`${panel['chip']} ${view.stage === 'open' ? panel['live'] : ''}`}>
      {view.stage === 'finished' || view.stage === 'lobby'
        ? say(`quiz.stage.${view.stage}`)
        : say('quiz.number-of', { n: view.number ?? 0, of: view.question_count })}
    </span>
  )
}
