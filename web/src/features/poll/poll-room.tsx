import type { PollView, SurveyFace } from '@/api/types'
import { Contract } from '@/survey/contract'
import { SurveyReceipt } from '@/survey/receipt'
import { Steps } from '@/survey/steps'
import type { SurveyProps } from '@/survey/use-survey'
import { useSay } from '@/i18n/words'
import { Options } from './options'
import { usePoll } from './use-poll'
import styles from './poll.module.css'

interface PollRoomProps extends SurveyProps {
  activityId: string
  view: PollView
}

/** A poll as one seat sees it: the question, one tap to answer, and what became of the answer. */
export function PollRoom({ activityId, view, ...props }: PollRoomProps) {
  const say = useSay()
  const poll = usePoll(props, activityId, view)
  const { survey } = view
  const host = props.state.participants[props.state.session.facilitator_id ?? '']?.name ?? say('survey.host')
  const status = props.state.current_activity?.status ?? 'draft'
  const isOpen = survey.stage === 'open' && status === 'active'
  return (
    <div className={styles['poll']} data-leads={poll.isLeading || undefined}>
      <main className={styles['main']}>
        <h1 tabIndex={-1}>{view.question}</h1>
        <Contract face={survey} />
        <Options poll={poll} />
        <p className={`${styles['count']} num`}>
          {survey.terms.show_counts || poll.isLeading
            ? say('survey.count', { n: survey.answered_count, of: survey.eligible_count })
            : null}
        </p>
        <Notes face={survey} isSoon={status === 'published'} host={host} />
        {poll.canAnswer || poll.own.state === 'late' || poll.own.state === 'refused' ? (
          <SurveyReceipt
            own={poll.own}
            canChange={survey.terms.allow_change}
            host={host}
            onDismiss={poll.dismiss}
          />
        ) : (
          isOpen &&
          !props.me.permissions.can_vote && <p className={styles['held']}>{say('survey.watching')}</p>
        )}
      </main>
      {poll.isLeading && <Steps survey={poll} face={survey} status={status} />}
    </div>
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
