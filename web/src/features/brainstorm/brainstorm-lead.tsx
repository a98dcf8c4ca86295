import type { BrainstormView } from '@/api/types'
import { LeadBar, StepRow } from '@/board/steps'
import { useBoard, type BoardProps } from '@/board/use-board'
import { brainstormWords } from './brainstorm-words'

interface BrainstormLeadProps extends BoardProps {
  activityId: string
  view: BrainstormView
}

/** What whoever leads does with it, wherever they are. */
export function BrainstormLead({ activityId, view, ...props }: BrainstormLeadProps) {
  const board = useBoard(props, activityId, view.board, brainstormWords)
  return (
    <>
      <LeadBar board={board} status={props.state.current_activity?.status ?? 'draft'} />
      <StepRow board={board} />
    </>
  )
}
