import type { QuizView } from '@/api/types'
import type { SurveyProps } from '@/survey/use-survey'
import { Lead } from './lead'
import { useQuiz } from './use-quiz'

interface QuizLeadProps extends SurveyProps {
  activityId: string
  view: QuizView
}

/** What whoever leads does with a quiz, wherever they are. */
export function QuizLead({ activityId, view, ...props }: QuizLeadProps) {
  return <Lead quiz={useQuiz(props, activityId, view)} state={props.state} />
}
