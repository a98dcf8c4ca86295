import type { SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { tableOf } from './on-table'
import panel from '@/ui/panel.module.css'

/** The phase of the round as a chip of the page's bar. */
export function PokerPhase({ state }: { state: SessionState }) {
  const say = useSay()
  const stage = tableOf(state)?.view.stage ?? 'waiting'
  if (state.session.paused) return <span className={panel['chip']}>{say('phase.paused')}</span>
  const tone = stage === 'waiting' ? '' : panel['live']
  return <span className={`${panel['chip']} ${tone}`}>{say(`phase.${stage}`)}</span>
}
