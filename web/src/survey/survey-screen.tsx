import type { ReactNode } from 'react'
import type { SessionState, SurveyFace } from '@/api/types'
import { useSay } from '@/i18n/words'
import { TickRing } from '@/ui/tick-ring'
import { Left } from './left'
import styles from './survey-screen.module.css'

/** What the page of a question on the wall gets, whatever kind it is. */
export interface ScreenProps<V> {
  state: SessionState
  view: V
  clockOffset?: number | undefined
}

interface SurveyScreenProps {
  state: SessionState
  clockOffset?: number | undefined
  face: SurveyFace
  title: string
  /** What stands in place of the usual sentence at the foot. */
  foot?: ReactNode
  children: ReactNode
}

/** A question on the wall: what is asked, how many have answered, and what came out. */
export function SurveyScreen({ state, clockOffset, face, title, foot, children }: SurveyScreenProps) {
  const say = useSay()
  const host = state.participants[state.session.facilitator_id ?? '']?.name ?? say('survey.host')
  const isOpen = state.current_activity?.status === 'active' && face.stage === 'open'
  return (
    <section className={styles['screen']}>
      <header>
        <h1>{title}</h1>
        <Left
          until={isOpen ? state.current_activity?.ends_at : undefined}
          clockOffset={clockOffset}
          className={styles['left']}
        />
        {face.terms.show_counts && (
          <p className={styles['count']}>
            <TickRing
              share={face.eligible_count === 0 ? 0 : face.answered_count / face.eligible_count}
              size={72}
              label=""
            />
            <span>
              <b className="num">{face.answered_count}</b>
              {say('survey.of', { of: face.eligible_count })}
            </span>
          </p>
        )}
      </header>
      {children}
      <footer>
        {face.held
          ? say(`survey.held.${face.held}`, { n: face.terms.quorum })
          : (foot ??
            say(isOpen ? `survey.screen.${face.terms.anonymity}` : `survey.screen.${face.stage}`, { host }))}
      </footer>
    </section>
  )
}
