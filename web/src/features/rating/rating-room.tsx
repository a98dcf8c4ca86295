import type { RatingView } from '@/api/types'
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
  const rating = useRating(props, activityId, view)
  return (
    <SurveyRoom
      {...props}
      survey={rating}
      face={view.survey}
      title={props.state.current_activity?.title ?? ''}
      contract={<NamelessContract face={view.survey} />}
    >
      <Items rating={rating} />
    </SurveyRoom>
  )
}
