import type { SurveyFace } from '@/api/types'
import { Steps } from './steps'
import { useSurvey, type SurveyProps } from './use-survey'

interface SurveyLeadProps extends SurveyProps {
  activityId: string
  view: { readonly survey: SurveyFace }
}

/** What whoever leads does with a question, wherever they are. */
export function SurveyLead({ activityId, view, ...props }: SurveyLeadProps) {
  const face = view.survey
  const survey = useSurvey(props, activityId, face)
  return <Steps survey={survey} face={face} status={props.state.current_activity?.status ?? 'draft'} />
}
