import type { SurveyFace } from '@/api/types'
import { Steps } from './steps'
import { useSurvey, type SurveyProps } from './use-survey'

interface SurveyLeadProps extends SurveyProps {
  activityId: string
  face: SurveyFace
}

/** What whoever leads does with a question, wherever they are. */
export function SurveyLead({ activityId, face, ...props }: SurveyLeadProps) {
  const survey = useSurvey(props, activityId, face)
  return <Steps survey={survey} face={face} status={props.state.current_activity?.status ?? 'draft'} />
}
