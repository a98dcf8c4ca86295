import type { PollView } from '@/api/types'
import { SurveyRoom } from '@/survey/survey-room'
import type { SurveyProps } from '@/survey/use-survey'
import { Options } from './options'
import { usePoll } from './use-poll'

interface PollRoomProps extends SurveyProps {
  activityId: string
  view: PollView
}

/** A poll as one seat sees it: the question, one tap to answer, and what became of the answer. */
export function PollRoom({ activityId, view, ...props }: PollRoomProps) {
  const poll = usePoll(props, activityId, view)
  return (
    <SurveyRoom {...props} survey={poll} face={view.survey} title={view.question}>
      <Options poll={poll} />
    </SurveyRoom>
  )
}
