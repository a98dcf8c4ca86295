import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Stack } from './stacks'
import type { Board } from './use-board'

/** How cards are put somewhere else: dragged onto others or into a column, or moved with Alt and the arrows. */
export function useArrangement(board: Board, columns: readonly string[]) {
  const dragged = useRef<Stack>(undefined)
  const followed = useRef<string>(undefined)
  const { stacks, words } = board
  // A card that has moved is another element; whoever moved it by keys goes on with it.
  useEffect(() => {
    const key = followed.current
    const card = key && document.querySelector<HTMLElement>(`[data-stack="${CSS.escape(key)}"]`)
    if (!card || document.activeElement === card) return
    if (document.activeElement === document.body) card.focus()
  }, [stacks])

  const canMove = (stack: Stack) =>
    board.canArrange ||
    (board.canWrite && stack.cards.length === 1 && stack.cards.every((card) => board.isMine(card.id)))
  const place = (stack: Stack) => columns.indexOf(stack.column ?? '')
  const canShift = (stack: Stack, by: -1 | 1) =>
    canMove(stack) && columns[place(stack) + by] !== undefined && place(stack) >= 0
  const moveTo = (stack: Stack, column: string) => {
    followed.current = stack.key
    if (stack.group === undefined) {
      const [card] = stack.cards
      if (card && card.column !== column) board.send(words.move(card.id, column))
    } else for (const card of stack.cards) board.send(words.move(card.id, column))
  }
  const shift = (stack: Stack, by: -1 | 1) => {
    const column = columns[place(stack) + by]
    if (column !== undefined && canMove(stack)) moveTo(stack, column)
  }
  const gather = (onto: Stack, stack: Stack) =>
    board.send(words.group([...onto.cards, ...stack.cards].map((card) => card.id)))
  const groupWithNext = (stack: Stack) => {
    const beside = stacks.filter((one) => one.column === stack.column)
    const next = beside[beside.indexOf(stack) + 1] ?? beside[beside.indexOf(stack) - 1]
    followed.current = stack.key
    if (next) gather(stack, next)
  }
  const mayDropOn = (stack: Stack) =>
    board.canArrange && dragged.current !== undefined && dragged.current.key !== stack.key

  /** What single keys mean on a card now. */
  const deeds = (stack: Stack): Record<string, () => void> => ({
    ...(board.canArrange && { g: () => groupWithNext(stack) }),
    ...(board.canArrange && stack.group !== undefined && { u: () => board.send(words.ungroup(stack.key)) }),
    ...(board.canVote && {
      v: () => vote(board, stack, 1),
      '+': () => vote(board, stack, 1),
      '-': () => vote(board, stack, -1),
    }),
  })

  return {
    canMove,
    canShift,
    shift,
    groupWithNext,
    mayDropOn,
    drag: (stack: Stack | undefined) => {
      dragged.current = stack
    },
    dropOn: (stack: Stack): boolean => {
      if (!mayDropOn(stack) || !dragged.current) return false
      gather(stack, dragged.current)
      return true
    },
    mayDropIn: (column: string) => dragged.current !== undefined && dragged.current.column !== column,
    dropIn: (column: string) => {
      if (dragged.current) moveTo(dragged.current, column)
    },
    /** Answers whether the key meant something here. */
    key: (stack: Stack, event: KeyboardEvent): boolean => {
      if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
        shift(stack, event.key === 'ArrowLeft' ? -1 : 1)
        return true
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      const deed = deeds(stack)[event.key]
      if (!deed) return walk(event)
      deed()
      return true
    },
  }
}

export type Arrangement = ReturnType<typeof useArrangement>

function vote(board: Board, stack: Stack, by: -1 | 1): void {
  const mine = stack.cards.reduce((sum, card) => sum + board.dots.on(card.id, card.number), 0)
  const onto = stack.cards.find((card) => board.dots.on(card.id, card.number) > 0) ?? stack.cards[0]
  const fits = by < 0 ? mine > 0 : board.dotsLeft > 0 && mine < board.face.terms.most_dots_per_item
  if (onto && fits) board.dots.put(onto.id, board.dots.on(onto.id, onto.number) + by)
}

/** The arrows go from card to card. */
function walk(event: KeyboardEvent): boolean {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return false
  const all = [...document.querySelectorAll<HTMLElement>('[data-stack]')]
  const next = all[all.indexOf(event.currentTarget as HTMLElement) + by]
  next?.focus()
  return next !== undefined
}
