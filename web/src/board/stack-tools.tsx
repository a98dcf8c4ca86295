import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import type { Stack } from './stacks'
import type { Arrangement } from './use-arrangement'
import type { Board } from './use-board'
import styles from './board.module.css'

export interface StackCardProps {
  board: Board
  stack: Stack
  arrangement: Arrangement
  rank?: number | undefined
  onTalk?: ((id: string | undefined) => void) | undefined
}

interface ToolProps {
  icon: IconName
  name: string
  /** What it is done with, for those who only hear of it. */
  about: string
  isOn?: boolean | undefined
  onClick: () => void
}

/** One thing that can be done with a card. */
export function Tool({ icon, name, about, isOn, onClick }: ToolProps) {
  return (
    <Button
      size="small"
      tone="ghost"
      aria-label={`${name}: ${about}`}
      aria-pressed={isOn}
      title={name}
      onClick={onClick}
    >
      <Icon name={icon} />
    </Button>
  )
}

type ToolsProps = StackCardProps & { isTalkedAbout: boolean }

/** What else can be done with it; there as soon as the card is touched, pointed at or focused. */
export function StackTools(props: ToolsProps) {
  const { board, stack, arrangement } = props
  if (stack.cards.length === 0 || !(board.canTend || arrangement.canMove(stack))) return null
  return (
    <span className={styles['tools']}>
      <MoveTools {...props} />
      {isShown(stack) && <GatherTools {...props} />}
      {board.canTend && <TendTools {...props} />}
    </span>
  )
}

function isShown({ cards: [first] }: Stack): boolean {
  return first?.standing === undefined || first.standing === 'shown'
}

/** To the next column, or the one before. */
function MoveTools({ stack, arrangement }: ToolsProps) {
  const say = useSay()
  return ([-1, 1] as const).map(
    (by) =>
      arrangement.canShift(stack, by) && (
        <Tool
          key={by}
          icon={by < 0 ? 'left' : 'right'}
          name={say(by < 0 ? 'board.move.left' : 'board.move.right')}
          about={stack.title}
          onClick={() => arrangement.shift(stack, by)}
        />
      ),
  )
}

/** Together with others, and apart. */
function GatherTools({ board, stack, arrangement }: ToolsProps) {
  const say = useSay()
  const isTaken = arrangement.taken?.key === stack.key
  return (
    <>
      {arrangement.canTake(stack) && (
        <Tool
          icon="grip"
          name={say(isTaken ? 'board.let-go' : 'board.take')}
          about={stack.title}
          isOn={isTaken}
          onClick={() => arrangement.take(isTaken ? undefined : stack)}
        />
      )}
      {board.canArrange && (
        <Tool
          icon="merge"
          name={say('board.group.next')}
          about={stack.title}
          onClick={() => arrangement.groupWithNext(stack)}
        />
      )}
      {board.canArrange && stack.group !== undefined && (
        <Tool
          icon="undo"
          name={say('board.ungroup')}
          about={stack.title}
          onClick={() => arrangement.ungroup(stack)}
        />
      )}
    </>
  )
}

/** What whoever leads does with a card or a group. */
function TendTools({ board, stack, arrangement, onTalk, isTalkedAbout }: ToolsProps) {
  const say = useSay()
  const [first] = stack.cards
  const about = stack.title
  if (!first) return null
  return (
    <>
      <Tool
        icon="note"
        name={say(stack.group === undefined ? 'board.edit.act' : 'board.rename.act')}
        about={about}
        onClick={() => arrangement.setEditing(stack.key)}
      />
      {onTalk && (
        <Tool
          icon="eye"
          name={say(isTalkedAbout ? 'board.talk.stop' : 'board.talk')}
          about={about}
          isOn={isTalkedAbout}
          onClick={() => onTalk(isTalkedAbout ? undefined : first.id)}
        />
      )}
      {!isShown(stack) ? (
        <Tool
          icon="check"
          name={say('board.restore')}
          about={about}
          onClick={() => board.send(board.words.restore(first.id))}
        />
      ) : (
        stack.cards.length === 1 && (
          <Tool icon="x" name={say('board.hide')} about={about} onClick={() => arrangement.hide(stack)} />
        )
      )}
    </>
  )
}
