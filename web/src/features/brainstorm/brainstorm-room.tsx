import type { BrainstormView } from '@/api/types'
import { Budget, LateDots } from '@/board/budget'
import { BoardContract } from '@/board/contract'
import { useFind } from '@/board/find-box'
import { focusWriteBox } from '@/board/focus-write-box'
import { OwnCards } from '@/board/own-cards'
import { ProblemLine } from '@/board/problem-line'
import { StackCard } from '@/board/stack-card'
import { ranksOf, type Stack } from '@/board/stacks'
import { LeadBar, StepRow } from '@/board/steps'
import { Taken } from '@/board/taken'
import { useArrangement, type Arrangement } from '@/board/use-arrangement'
import { useBoard, type Board, type BoardProps } from '@/board/use-board'
import { WriteBox } from '@/board/write-box'
import { TooLate, WrittenReceipt } from '@/board/written-receipt'
import { useSay } from '@/i18n/words'
import { useKeys } from '@/ui/use-keys'
import { brainstormWords } from './brainstorm-words'
import styles from '@/board/board.module.css'

interface BrainstormRoomProps extends BoardProps {
  activityId: string
  view: BrainstormView
}

/** A brainstorm as one seat sees it: write, see what others wrote, put dots, and what came out. */
export function BrainstormRoom({ activityId, view, ...props }: BrainstormRoomProps) {
  const board = useBoard(props, activityId, view.board, brainstormWords)
  const arrangement = useArrangement(board)
  const { finding, stacks } = useFind(board.stacks)
  const status = props.state.current_activity?.status ?? 'draft'
  useKeys({ c: focusWriteBox })
  return (
    <div className={styles['room']}>
      <div className={styles['head']}>
        <h1 tabIndex={-1}>{view.prompt}</h1>
        {board.isLeading ? (
          <LeadBar board={board} status={status} />
        ) : (
          <ProblemLine problem={board.problem} />
        )}
      </div>
      <div className={styles['way']}>
        <StepRow board={board} />
        {finding}
      </div>
      <main className={styles['main']}>
        {view.board.step === 'write' && <Writing board={board} arrangement={arrangement} />}
        {board.canVote ? <Budget board={board} /> : <LateDots board={board} />}
        <TooLate board={board} />
        <Ideas board={board} stacks={stacks} arrangement={arrangement} />
        <BoardContract face={view.board} />
      </main>
    </div>
  )
}

interface PartProps {
  board: Board
  arrangement: Arrangement
}

function Writing({ board, arrangement }: PartProps) {
  const say = useSay()
  const { face } = board
  return (
    <>
      {board.canWrite && (
        <WriteBox
          label={say('brainstorm.idea', { n: board.ownCount, of: face.terms.most_per_person })}
          longest={face.terms.longest_text}
          isFull={board.isFull}
          onAdd={(text) => board.writing.add(text)}
        />
      )}
      <WrittenReceipt board={board} />
      <OwnCards board={board} cards={board.own} arrangement={arrangement} />
      {face.terms.hidden && (
        <p className={styles['note']} role="status">
          {say('board.written', { n: face.item_count })} {say('board.hidden')}
        </p>
      )}
    </>
  )
}

function Ideas({ board, stacks, arrangement }: PartProps & { stacks: readonly Stack[] }) {
  const say = useSay()
  const { face } = board
  const isShown = face.step === 'discuss'
  const isVoted = isShown && face.dots_used > 0
  const ranks = isVoted ? ranksOf(board.stacks) : undefined
  const others = face.step === 'write' ? stacks.filter(({ key }) => !board.isMine(key)) : stacks
  return (
    <>
      {isVoted && (
        <p className={styles['note']}>
          {say('board.dots.used', { n: face.dots_used, of: face.dots_total, people: face.answered_count })}
        </p>
      )}
      <ul
        className={isShown || board.canVote ? styles['list'] : styles['grid']}
        aria-label={say('board.all')}
      >
        {others.map((stack) => (
          <StackCard
            key={stack.key}
            board={board}
            stack={stack}
            arrangement={arrangement}
            rank={ranks?.get(stack.key)}
          />
        ))}
      </ul>
      <Taken arrangement={arrangement} />
      {face.step !== 'write' && board.stacks.length === 0 && (
        <p className={styles['note']}>{say('board.empty')}</p>
      )}
    </>
  )
}
