import type { RetroView } from '@/api/types'
import { Budget, LateDots } from '@/board/budget'
import { BoardContract } from '@/board/contract'
import { useFind } from '@/board/find-box'
import { focusWriteBox } from '@/board/focus-write-box'
import { ProblemLine } from '@/board/problem-line'
import { LeadBar, StepRow } from '@/board/steps'
import { useBoard, type BoardProps } from '@/board/use-board'
import { TooLate, WrittenReceipt } from '@/board/written-receipt'
import { useSay } from '@/i18n/words'
import { useKeys } from '@/ui/use-keys'
import { Actions } from './actions'
import { Columns } from './columns'
import { StageClock } from './stage-clock'
import { TalkedAbout } from './talked-about'
import { retroWords } from './retro-words'
import { useOwnerless } from './use-ownerless'
import shared from '@/board/board.module.css'
import styles from './retro.module.css'

interface RetroRoomProps extends BoardProps {
  activityId: string
  view: RetroView
}

/** A retro as one seat sees it: columns to write in, to arrange, to vote on, and what is agreed beside them. */
export function RetroRoom({ activityId, view, ...props }: RetroRoomProps) {
  const say = useSay()
  const board = useBoard(props, activityId, view.board, retroWords)
  const { finding, stacks } = useFind(board.stacks)
  const doubt = useOwnerless(view.board)
  const activity = props.state.current_activity
  const { step } = view.board
  const hasActions = step === 'discuss' || step === 'act' || step === 'closed'
  useKeys({ c: focusWriteBox })
  return (
    <div className={shared['room']}>
      <div className={shared['head']}>
        <h1 tabIndex={-1}>{activity?.title}</h1>
        <StageClock endsAt={view.board.step_ends_at} offset={props.clockOffset} />
        {board.isLeading ? (
          <LeadBar board={board} status={activity?.status ?? 'draft'} doubt={doubt} />
        ) : (
          <ProblemLine problem={board.problem} />
        )}
      </div>
      <div className={shared['way']}>
        <StepRow board={board} />
        {finding}
      </div>
      <main
        className={styles['retro']}
        data-actions={step === 'act' || step === 'closed' ? 'first' : hasActions || undefined}
      >
        <div className={styles['table']}>
          {board.canVote ? <Budget board={board} /> : <LateDots board={board} />}
          {step === 'write' && <WrittenReceipt board={board} />}
          <TooLate board={board} />
          <TalkedAbout board={board} />
          <Columns board={board} columns={view.columns} stacks={stacks} />
          {step === 'write' && view.board.terms.hidden && (
            <p className={shared['note']}>{say('board.hidden')}</p>
          )}
          <BoardContract face={view.board} />
        </div>
        {hasActions && <Actions board={board} state={props.state} me={props.me} />}
      </main>
    </div>
  )
}
