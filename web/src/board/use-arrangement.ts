import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { apart, regrouped } from './apart'
import type { Stack } from './stacks'
import type { Board } from './use-board'
import { walk } from './walk'

export interface Column {
  readonly id: string
  readonly title: string
}

const none: readonly Column[] = []

/**
 * How cards are put somewhere else: dragged onto others or into a column; moved with Alt and the arrows; or picked up here
 * and put down there, with keys as well as with a thumb.
 */
export function useArrangement(board: Board, columns: readonly Column[] = none) {
  const say = useSay()
  const dragged = useRef<Stack>(undefined)
  const followed = useRef<string>(undefined)
  const [editing, setEditing] = useState<string>()
  const [takenKey, setTaken] = useState<string>()
  const { stacks, words } = board
  const taken = board.canTend ? stacks.find(({ key }) => key === takenKey) : undefined
  // A card that has moved is another element; whoever moved it by keys goes on with it.
  useEffect(() => {
    const key = followed.current
    const card = key && document.querySelector<HTMLElement>(`[data-stack="${CSS.escape(key)}"]`)
    if (!card || document.activeElement === card) return
    if (document.activeElement === document.body) card.focus()
  }, [stacks, board.own])

  const isOwnDraft = (stack: Stack) => board.canWrite && stack.cards.every((card) => board.isMine(card.id))
  const canMove = (stack: Stack) => columns.length > 1 && (board.canTend || isOwnDraft(stack))
  const place = (stack: Stack) => columns.findIndex(({ id }) => id === stack.column)
  const canShift = (stack: Stack, by: -1 | 1) =>
    canMove(stack) && place(stack) >= 0 && columns[place(stack) + by] !== undefined
  const moveTo = (stack: Stack, column: Column) => {
    const from = stack.column
    if (from === column.id || !canMove(stack)) return
    followed.current = stack.key
    setTaken(undefined)
    const [card] = stack.cards
    if (isOwnDraft(stack) && card) board.moveOwn(card, column.id, column.title)
    else
      board.undoable({
        command: words.move(stack.key, column.id),
        message: say('board.moved', { column: column.title }),
        undo: () => [from === undefined ? undefined : words.move(stack.key, from)],
      })
  }
  const shift = (stack: Stack, by: -1 | 1) => {
    const column = columns[place(stack) + by]
    if (column && place(stack) >= 0) moveTo(stack, column)
  }
  const gather = (onto: Stack, stack: Stack) => {
    followed.current = onto.key
    setTaken(undefined)
    board.undoable({
      command: words.group([...onto.cards, ...stack.cards].map((card) => card.id)),
      message: say('board.grouped'),
      undo: (now) => apart(words, [onto, stack], now),
    })
  }
  const ungroup = (stack: Stack) =>
    board.undoable({
      command: words.ungroup(stack.key),
      message: say('board.ungrouped'),
      undo: () => [regrouped(words, stack)],
    })
  /** One card out of its group. */
  const takeOut = (stack: Stack, card: string) => {
    const { column } = stack
    if (column === undefined) return
    board.undoable({
      command: words.move(card, column),
      message: say('board.taken-out'),
      undo: () => [regrouped(words, stack)],
    })
  }
  const hide = (stack: Stack) => {
    const [card] = stack.cards
    if (!card || stack.cards.length > 1) return
    board.undoable({
      command: words.hide(card.id),
      message: say('board.hidden.done'),
      undo: () => [words.restore(card.id)],
    })
  }
  const groupWithNext = (stack: Stack) => {
    const beside = stacks.filter((one) => one.column === stack.column)
    const next = beside[beside.indexOf(stack) + 1] ?? beside[beside.indexOf(stack) - 1]
    if (next) gather(stack, next)
  }
  const take = (stack: Stack | undefined) => {
    setTaken(stack?.key)
    if (stack) announceAtOnce(say('board.taken', { text: stack.title }))
  }
  const mayPutOn = (stack: Stack) => board.canArrange && taken !== undefined && taken.key !== stack.key
  const mayDropOn = (stack: Stack) =>
    board.canArrange && dragged.current !== undefined && dragged.current.key !== stack.key

  /** What single keys mean on a card now. */
  const deeds = (stack: Stack): Record<string, () => void> => ({
    ...(board.canTend && {
      e: () => setEditing(stack.key),
      ...(stack.cards.length === 1 && { delete: () => hide(stack) }),
    }),
    ...(canTake(stack) && { x: () => take(taken?.key === stack.key ? undefined : stack) }),
    ...(taken && { escape: () => take(undefined) }),
    ...(board.canArrange && {
      g: () => (taken && mayPutOn(stack) ? gather(stack, taken) : groupWithNext(stack)),
    }),
    ...(board.canArrange && stack.group !== undefined && { u: () => ungroup(stack) }),
    ...(board.canVote && {
      v: () => vote(board, stack, 1),
      '+': () => vote(board, stack, 1),
      '-': () => vote(board, stack, -1),
    }),
  })
  const canTake = (stack: Stack) => board.canArrange || (board.canTend && canMove(stack))

  return {
    columns,
    editing,
    setEditing,
    taken,
    take,
    canTake,
    mayPutOn,
    putOn: (stack: Stack) => taken && gather(stack, taken),
    canMove,
    canShift,
    shift,
    groupWithNext,
    ungroup,
    takeOut,
    hide,
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
    dropIn: (column: Column) => {
      if (dragged.current) moveTo(dragged.current, column)
    },
    /** Where what is picked up may be put down. */
    mayPutIn: (column: string) => taken !== undefined && canMove(taken) && taken.column !== column,
    putIn: (column: Column) => taken && moveTo(taken, column),
    /** Answers whether the key meant something here. */
    key: (stack: Stack, event: KeyboardEvent<HTMLElement>): boolean => {
      if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
        shift(stack, event.key === 'ArrowLeft' ? -1 : 1)
        return true
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      const deed = deeds(stack)[event.key.toLowerCase()]
      if (!deed) return walk(event.currentTarget, event.key)
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
