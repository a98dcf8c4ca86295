import type { RetroView } from '@/api/types'
import { LeadBar, StepRow } from '@/board/steps'
import { useBoard, type BoardProps } from '@/board/use-board'
import { retroWords } from './retro-words'
import { useOwnerless } from './use-ownerless'

interface RetroLeadProps extends BoardProps {
  activityId: string
  view: RetroView
}

/** What whoever leads does with it, wherever they are. */
export function RetroLead({ activityId, view, ...props }: RetroLeadProps) {
  const board = useBoard(props, activityId, view.board, retroWords)
  const doubt = useOwnerless(view.board)
  return (
    <>
      <LeadBar board={board} status={props.state.current_activity?.status ?? 'draft'} doubt={doubt} />
      <StepRow board={board} />
    </>
  )
}
