import type { PollView, SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'

/** Where the poll stands, as a chip of the page's bar. */
export function PollPhase({ state, view }: { state: SessionState; view: PollView }) {
  const say = useSay()
  if (state.session.paused) return <span className={panel['chip']}>{say('phase.paused')}</span>
  const { stage } = view.survey
  return (
    <span className={`${panel['chip']} ${stage === 'open' ? panel['live'] : ''}`}>
      {say(`survey.${stage}`)}
    </span>
  )
}
