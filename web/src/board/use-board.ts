import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { turnActivity } from '@/api/agenda'
import { listItems } from '@/api/list-items'
import { Problem } from '@/api/problem'
import { sendCommand, type AnyCommand } from '@/api/send-command'
import type { BoardFace, BoardOwn, Me, SessionState, ShownCard } from '@/api/types'
import { useSay } from '@/i18n/words'
import { backoff } from '@/live/backoff'
import { toast } from '@/ui/toast'
import { rights } from './rights'
import { stacksOf, type Stack } from './stacks'
import { useDots } from './use-dots'
import { useWriting } from './use-writing'
import { isMissing } from './written'
import type { BoardWords } from './words'

/** What a page of a board gets, whatever kind it is. */
export interface BoardProps {
  readonly sessionId: string
  readonly state: SessionState
  readonly me: Me
  readonly link: string
  /** The version of the state. */
  readonly v: number | undefined
  readonly clockOffset?: number | undefined
}

/** What is done, and how it can be undone: by what the board is like when that is asked for. */
interface Undoable {
  readonly command: AnyCommand | undefined
  readonly message: string
  readonly undo: (now: readonly Stack[]) => readonly (AnyCommand | undefined)[]
}

const tries = 6
const noCards: BoardOwn['cards'] = []

/** What a person can do on a board, and what became of it. */
export function useBoard(props: BoardProps, activityId: string, face: BoardFace, words: BoardWords) {
  const { sessionId, state, me, link } = props
  const say = useSay()
  const isPaused = state.session.paused !== undefined
  const isActive = state.current_activity?.status === 'active'
  const isLeading = me.permissions.is_facilitator || me.permissions.can_manage_activities
  const isLive = !isPaused && (link === 'live' || link === 'slow')
  const seat = { sessionId, activityId, personId: me.participant_id, isLive }
  const deed = useMutation({
    mutationFn: async (commands: readonly (AnyCommand | undefined)[]) => {
      for (const command of commands)
        if (command) await insist(() => sendCommand(sessionId, activityId, command))
    },
  })
  const agenda = useMutation({
    mutationFn: (word: 'start' | 'close') => turnActivity(sessionId, activityId, word),
  })
  const command = useCallback(
    (item: string, dots: number, seq: number, round: number) => words.dots(round, seq, item, dots),
    [words],
  )
  const dots = useDots({
    ...seat,
    round: face.round ?? 1,
    lastSeq: me.last_seq[activityId] ?? 0,
    stored: me.my_answer,
    command,
  })
  const writing = useWriting({ ...seat, words, v: props.v, stored: ownCards(me.own_view) })
  const own = writing.lines
  const ownCount = own.filter((line) => !isMissing(line)).length
  const rest = useQuery({
    queryKey: ['items', activityId, face.item_count, face.step, face.more],
    queryFn: ({ signal }) => listItems(sessionId, activityId, signal),
    enabled: face.more > 0,
  })
  const stacks = useMemo(() => stacksOf(face, (rest.data ?? []) as readonly ShownCard[]), [face, rest.data])
  const latest = useRef(stacks)
  useEffect(() => {
    latest.current = stacks
  })
  const placed = stacks.reduce(
    (sum, stack) => sum + stack.cards.reduce((of, card) => of + dots.on(card.id, card.number), 0),
    0,
  )
  const named = state.current_activity?.people
  const undo = { label: say('undo'), shortcut: 'Ctrl Z' }
  return {
    face,
    words,
    own,
    writing,
    stacks,
    dots,
    isLeading,
    isPaused,
    isBusy: deed.isPending || agenda.isPending || isPaused,
    problem: deed.error ?? agenda.error,
    ...rights(face, isActive && !isPaused, me.permissions.can_vote, isLeading),
    dotsLeft: Math.max(0, face.terms.dots_per_person - placed),
    /** How many of one's own are on the board, or on their way there. */
    ownCount,
    isFull: ownCount >= face.terms.most_per_person,
    isMine: (id: string) => own.some((card) => card.id === id),
    nameOf: (id: string | undefined) =>
      id === undefined ? undefined : (state.participants[id]?.name ?? named?.[id]?.name),
    send: (one: AnyCommand | undefined) => deed.mutate([one]),
    /** Done at once, and offered to be undone for a while. */
    undoable: ({ command: one, message, undo: back }: Undoable) => {
      deed
        .mutateAsync([one])
        .then(() => toast(message, { ...undo, act: () => deed.mutate(back(latest.current)) }))
        .catch(() => undefined)
    },
    /** One's own card is gone at once, also without a connection. */
    removeOwn: (card: { id: string; text: string; column?: string }) => {
      writing.remove(card.id)
      toast(say('board.removed'), { ...undo, act: () => writing.again(card) })
    },
    moveOwn: (card: { id: string; column?: string | undefined }, column: string, title: string) => {
      const from = card.column
      writing.move(card.id, column)
      if (from !== undefined)
        toast(say('board.moved', { column: title }), { ...undo, act: () => writing.move(card.id, from) })
    },
    start: () => agenda.mutate('start'),
    close: () => agenda.mutate('close'),
  }
}

export type Board = ReturnType<typeof useBoard>

/** Again and again as long as that may help. */
async function insist(send: () => Promise<unknown>): Promise<void> {
  for (let failures = 1; ; failures++) {
    try {
      await send()
      return
    } catch (problem) {
      if (!(problem instanceof Problem) || !problem.isPassing || failures === tries) throw problem
      await new Promise((resolve) => setTimeout(resolve, backoff(failures)))
    }
  }
}

function ownCards(view: unknown): BoardOwn['cards'] {
  const cards: unknown = (view as Partial<BoardOwn> | undefined)?.cards
  return Array.isArray(cards) ? (cards as BoardOwn['cards']) : noCards
}
