import type { ReactNode } from 'react'
import type { SurveyFace } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Contract } from './contract'
import type { OwnChoice, SurveyAnswer } from './own-choice'
import { Left } from './left'
import { SurveyReceipt } from './receipt'
import { Steps } from './steps'
import type { Lead, SurveyProps } from './use-survey'
import styles from './survey.module.css'

interface SurveyRoomProps extends SurveyProps {
  survey: Lead & { own: OwnChoice<SurveyAnswer>; canAnswer: boolean; isLeading: boolean; dismiss: () => void }
  face: SurveyFace
  title: string
  /** Where the usual sentence of who will know what does not fit. */
  contract?: ReactNode
  /** What there is to do first. */
  hint?: string
  /** More that whoever leads can do. */
  lead?: ReactNode
  children: ReactNode
}

/** A question as one seat sees it: what is asked, the way to answer, what became of the answer, and who leads on. */
export function SurveyRoom({
  survey,
  face,
  title,
  contract,
  hint,
  lead,
  children,
  state,
  me,
  clockOffset,
}: SurveyRoomProps) {
  const say = useSay()
  const host = state.participants[state.session.facilitator_id ?? '']?.name ?? say('survey.host')
  const status = state.current_activity?.status ?? 'draft'
  const isOpen = face.stage === 'open' && status === 'active'
  return (
    <div className={styles['room']} data-leads={survey.isLeading || undefined}>
      <main className={styles['main']}>
        <Left
          until={isOpen ? state.current_activity?.ends_at : undefined}
          clockOffset={clockOffset}
          className={styles['left']}
        />
        <h1 tabIndex={-1}>{title}</h1>
        {contract ?? <Contract face={face} />}
        {children}
        <p className={`${styles['count']} num`}>
          {face.terms.show_counts || survey.isLeading
            ? say('survey.count', { n: face.answered_count, of: face.eligible_count })
            : null}
        </p>
        <Notes face={face} isSoon={status === 'published'} host={host} />
        <Become
          hint={hint}
          survey={survey}
          face={face}
          host={host}
          isWatched={isOpen && !me.permissions.can_vote}
        />
      </main>
      {survey.isLeading && lead}
      {survey.isLeading && <Steps survey={survey} face={face} status={status} />}
    </div>
  )
}

interface BecomeProps {
  survey: SurveyRoomProps['survey']
  face: SurveyFace
  host: string
  isWatched: boolean
  hint: string | undefined
}

/** What became of the own answer, for those who may give one. */
function Become({ survey, face, host, isWatched, hint }: BecomeProps) {
  const say = useSay()
  const { own } = survey
  if (!survey.canAnswer && own.state !== 'late' && own.state !== 'refused')
    return isWatched && <p className={styles['held']}>{say('survey.watching')}</p>
  return (
    <SurveyReceipt
      own={own}
      canChange={face.terms.allow_change}
      host={host}
      hint={hint}
      onDismiss={survey.dismiss}
    />
  )
}

/** Why there is nothing to see yet, or why there is all the same. */
function Notes({ face, isSoon, host }: { face: SurveyFace; isSoon: boolean; host: string }) {
  const say = useSay()
  const { quorum } = face.terms
  return (
    <>
      {face.held && <p className={styles['held']}>{say(`survey.held.${face.held}`, { n: quorum })}</p>}
      {face.overridden && <p className={styles['held']}>{say('survey.overridden', { n: quorum })}</p>}
      {isSoon && <p className={styles['held']}>{say('survey.soon', { host })}</p>}
    </>
  )
}
