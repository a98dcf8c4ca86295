import type { WordcloudView } from '@/api/types'
import { Steps } from '@/survey/steps'
import type { SurveyProps } from '@/survey/use-survey'
import { useWordcloud } from './use-wordcloud'
import { WordDesk } from './word-desk'
import { wordsOf } from './words'

interface WordcloudLeadProps extends SurveyProps {
  activityId: string
  view: WordcloudView
}

/** What whoever leads does with a word cloud, wherever they are. */
export function WordcloudLead({ activityId, view, ...props }: WordcloudLeadProps) {
  const cloud = useWordcloud(props, activityId, view)
  const status = props.state.current_activity?.status ?? 'draft'
  return (
    <>
      <Steps survey={cloud} face={view.survey} status={status} />
      {view.desk && <WordDesk desk={view.desk} view={view} words={wordsOf(view.picture)} cloud={cloud} />}
    </>
  )
}
