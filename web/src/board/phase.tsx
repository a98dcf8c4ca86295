import type { BoardFace, SessionState } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'
import type { BoardWords } from './words'

interface BoardPhaseProps {
  state: SessionState
  face: BoardFace
  kind: BoardWords['kind']
}

/** How far a board has come, as a chip of the page's bar. */
export function BoardPhase({ state, face, kind }: BoardPhaseProps) {
  const say = useSay()
  if (state.session.paused) return <span className={panel['chip']}>{say('phase.paused')}</span>
  const step: Key = face.closed
    ? 'board.step.closed'
    : kind === 'brainstorm' && face.step === 'discuss'
      ? 'board.step.results'
      : `board.step.${face.step}`
  const isLive = face.step === 'write' || face.step === 'vote'
  return <span className={`${panel['chip']} ${isLive ? panel['live'] : ''}`}>{say(step)}</span>
}
