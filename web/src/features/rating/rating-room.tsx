import type { RatingView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { NamelessContract } from '@/survey/contract'
import { SurveyRoom } from '@/survey/survey-room'
import type { SurveyProps } from '@/survey/use-survey'
import { Items } from './items'
import { useRating } from './use-rating'

interface RatingRoomProps extends SurveyProps {
  activityId: string
  view: RatingView
}

/** A rating as one seat sees it: everything on one page, a tap for each value, saved as one answer. */
export function RatingRoom({ activityId, view, ...props }: RatingRoomProps) {
  const say = useSay()
  const rating = useRating(props, activityId, view)
  return (
    <SurveyRoom
      {...props}
      survey={rating}
      face={view.survey}
      title={props.state.current_activity?.title ?? ''}
      hint={say('rating.hint')}
      contract={<NamelessContract face={view.survey} />}
    >
      <Items rating={rating} />
    </SurveyRoom>
  )
}
