import type { BrainstormView } from '@/api/types'
import { Budget } from '@/board/budget'
import { BoardContract } from '@/board/contract'
import { focusWriteBox } from '@/board/focus-write-box'
import { OwnCards } from '@/board/own-cards'
import { ProblemLine } from '@/board/problem-line'
import { StackCard } from '@/board/stack-card'
import { ranksOf } from '@/board/stacks'
import { LeadBar, StepRow } from '@/board/steps'
import { useArrangement } from '@/board/use-arrangement'
import { useBoard, type Board, type BoardProps } from '@/board/use-board'
import { WriteBox } from '@/board/write-box'
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
      <StepRow board={board} />
      <BoardContract face={view.board} />
      <main className={styles['main']}>
        {view.board.step === 'write' && <Writing board={board} />}
        {board.canVote && <Budget board={board} />}
        <Ideas board={board} />
      </main>
    </div>
  )
}

function Writing({ board }: { board: Board }) {
  const say = useSay()
  const { face } = board
  return (
    <>
      {board.canWrite && (
        <WriteBox
          label={say('brainstorm.idea', { n: board.own.length, of: face.terms.most_per_person })}
          longest={face.terms.longest_text}
          isFull={board.isFull}
          isBusy={board.isPaused}
          onAdd={(text) => board.add(text)}
        />
      )}
      <OwnCards board={board} cards={board.own} />
      {face.terms.hidden && (
        <p className={styles['note']} role="status">
          {say('board.written', { n: face.item_count })} {say('board.hidden')}
        </p>
      )}
    </>
  )
}

function Ideas({ board }: { board: Board }) {
  const say = useSay()
  const arrangement = useArrangement(board, [])
  const { face, stacks } = board
  const isShown = face.step === 'discuss'
  const isVoted = isShown && face.dots_used > 0
  const ranks = isVoted ? ranksOf(stacks) : undefined
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
      {face.step !== 'write' && stacks.length === 0 && <p className={styles['note']}>{say('board.empty')}</p>}
    </>
  )
}
