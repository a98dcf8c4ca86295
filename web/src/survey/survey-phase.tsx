import type { SessionState, SurveyFace } from '@/api/types'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'

/** Where the question stands, as a chip of the page's bar. */
export function SurveyPhase({ state, face }: { state: SessionState; face: SurveyFace }) {
  const say = useSay()
  if (state.session.paused) return <span className={panel['chip']}>{say('phase.paused')}</span>
  return (
    <span className={`${panel['chip']} ${face.stage === 'open' ? panel['live'] : ''}`}>
      {say(`survey.${face.stage}`)}
    </span>
  )
}
