import type { WordcloudView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { SurveyRoom } from '@/survey/survey-room'
import type { SurveyProps } from '@/survey/use-survey'
import { OwnWords } from './own-words'
import { useWordcloud } from './use-wordcloud'
import { WordDesk } from './word-desk'
import { WordTable } from './word-table'
import { wordsOf } from './words'

interface WordcloudRoomProps extends SurveyProps {
  activityId: string
  view: WordcloudView
}

/** A phone shows no more. */
const most = 60

/** A word cloud as one seat sees it: a field, one's own words, and what others have said. */
export function WordcloudRoom({ activityId, view, ...props }: WordcloudRoomProps) {
  const say = useSay()
  const cloud = useWordcloud(props, activityId, view)
  const words = wordsOf(view.picture)
  const beyond = (view.picture?.more ?? 0) + Math.max(0, words.length - most)
  return (
    <SurveyRoom
      {...props}
      survey={cloud}
      face={view.survey}
      title={view.prompt}
      lead={view.desk && <WordDesk desk={view.desk} view={view} words={words} cloud={cloud} />}
    >
      <OwnWords cloud={cloud} />
      {words.length > 0 && (
        <>
          <WordTable words={words.slice(0, most)} caption={say('wordcloud.caption')} />
          {beyond > 0 && <p>{say('wordcloud.more', { n: beyond })}</p>}
        </>
      )}
    </SurveyRoom>
  )
}
