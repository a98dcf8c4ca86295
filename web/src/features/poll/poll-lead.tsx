import type { PollView } from '@/api/types'
import { Steps } from '@/survey/steps'
import { useSurvey, type SurveyProps } from '@/survey/use-survey'

interface PollLeadProps extends SurveyProps {
  activityId: string
  view: PollView
}

/** What whoever leads does with a poll, wherever they are. */
export function PollLead({ activityId, view, ...props }: PollLeadProps) {
  const survey = useSurvey(props, activityId, view.survey)
  return <Steps survey={survey} face={view.survey} status={props.state.current_activity?.status ?? 'draft'} />
}
