import { useState } from 'react'
import type { WordcloudView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { SurveyRoom } from '@/survey/survey-room'
import type { SurveyProps } from '@/survey/use-survey'
import { Button } from '@/ui/button'
import { OwnWords } from './own-words'
import { useWordcloud } from './use-wordcloud'
import { WordDesk } from './word-desk'
import { WordTable } from './word-table'
import { wordsOf } from './words'
import styles from './wordcloud.module.css'

interface WordcloudRoomProps extends SurveyProps {
  activityId: string
  view: WordcloudView
}

/** A phone shows no more, and at first only the top. */
const most = 60
const top = 8

/** A word cloud as one seat sees it: a field, one's own words, and what others have said. */
export function WordcloudRoom({ activityId, view, ...props }: WordcloudRoomProps) {
  const say = useSay()
  const cloud = useWordcloud(props, activityId, view)
  const words = wordsOf(view.picture)
  return (
    <SurveyRoom
      {...props}
      survey={cloud}
      face={view.survey}
      title={view.prompt}
      hint={say('wordcloud.hint')}
      lead={view.desk && <WordDesk desk={view.desk} view={view} words={words} cloud={cloud} />}
    >
      <OwnWords cloud={cloud} />
      <Said view={view} />
    </SurveyRoom>
  )
}

/** What others have said: the top, and more of it for those who want to. */
function Said({ view }: { view: WordcloudView }) {
  const say = useSay()
  const [isAll, setAll] = useState(false)
  const words = wordsOf(view.picture)
  if (words.length === 0) return null
  const shown = words.slice(0, isAll ? most : top)
  const beyond = words.length - shown.length + (view.picture?.more ?? 0)
  return (
    <div className={styles['said']}>
      <WordTable words={shown} caption={say('wordcloud.caption')} />
      {beyond > 0 &&
        (isAll || words.length <= top ? (
          <p className={styles['note']}>{say('wordcloud.more', { n: beyond })}</p>
        ) : (
          <Button size="small" tone="ghost" onClick={() => setAll(true)}>
            {say('wordcloud.more', { n: beyond })}
          </Button>
        ))}
    </div>
  )
}
