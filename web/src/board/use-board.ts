import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { turnActivity } from '@/api/agenda'
import { listItems } from '@/api/list-items'
import { Problem } from '@/api/problem'
import { randomId } from '@/api/random-key'
import { sendCommand, type AnyCommand } from '@/api/send-command'
import type { BoardFace, BoardOwn, Me, SessionState, ShownCard } from '@/api/types'
import { stacksOf } from './stacks'
import { useDots } from './use-dots'
import type { BoardWords } from './words'

/** What a page of a board gets, whatever kind it is. */
export interface BoardProps {
  readonly sessionId: string
  readonly state: SessionState
  readonly me: Me
  readonly link: string
  readonly clockOffset?: number | undefined
}

const tries = 6

/** What a person can do on a board, and what became of it. */
export function useBoard(props: BoardProps, activityId: string, face: BoardFace, words: BoardWords) {
  const { sessionId, state, me, link } = props
  const isPaused = state.session.paused !== undefined
  const isActive = state.current_activity?.status === 'active'
  const own = ownCards(me.own_view)
  const isLeading = me.permissions.is_facilitator || me.permissions.can_manage_activities
  const deed = useMutation({
    mutationFn: (command: AnyCommand) => sendCommand(sessionId, activityId, command),
    retry: (failures, problem) => failures < tries && problem instanceof Problem && problem.isPassing,
  })
  const agenda = useMutation({
    mutationFn: (word: 'start' | 'close') => turnActivity(sessionId, activityId, word),
  })
  const round = face.round ?? 1
  const command = useCallback(
    (item: string, dots: number, seq: number) => words.dots(round, seq, item, dots),
    [words, round],
  )
  const dots = useDots({
    sessionId,
    activityId,
    lastSeq: me.last_seq[activityId] ?? 0,
    isLive: !isPaused && (link === 'live' || link === 'slow'),
    stored: me.my_answer,
    command,
  })
  const rest = useQuery({
    queryKey: ['items', activityId, face.item_count, face.step, face.more],
    queryFn: ({ signal }) => listItems(sessionId, activityId, signal),
    enabled: face.more > 0,
  })
  const stacks = useMemo(() => stacksOf(face, (rest.data ?? []) as readonly ShownCard[]), [face, rest.data])
  const may = rights(face, isActive && !isPaused && !face.closed, me.permissions.can_vote, isLeading)
  const placed = stacks.reduce(
    (sum, stack) => sum + stack.cards.reduce((of, card) => of + dots.on(card.id, card.number), 0),
    0,
  )
  return {
    face,
    words,
    own,
    stacks,
    dots,
    isLeading,
    isPaused,
    isBusy: deed.isPending || agenda.isPending || isPaused,
    problem: deed.error ?? agenda.error ?? dots.problem,
    ...may,
    dotsLeft: Math.max(0, face.terms.dots_per_person - placed),
    isFull: own.length >= face.terms.most_per_person,
    isMine: (id: string) => own.some((card) => card.id === id),
    nameOf: (id: string | undefined) => (id === undefined ? undefined : state.participants[id]?.name),
    add: (text: string, column?: string) => deed.mutateAsync(words.add(randomId(), text, column)),
    send: (one: AnyCommand | undefined) => one && deed.mutate(one),
    start: () => agenda.mutate('start'),
    close: () => agenda.mutate('close'),
  }
}

/** What a person may do on it in this step. */
function rights(face: BoardFace, goesOn: boolean, mayAnswer: boolean, isLeading: boolean) {
  return {
    canWrite: goesOn && mayAnswer && face.step === 'write',
    canVote: goesOn && mayAnswer && face.step === 'vote',
    canArrange: goesOn && isLeading && !['waiting', 'write', 'vote'].includes(face.step),
  }
}

export type Board = ReturnType<typeof useBoard>

function ownCards(view: unknown): BoardOwn['cards'] {
  const cards: unknown = (view as Partial<BoardOwn> | undefined)?.cards
  return Array.isArray(cards) ? (cards as BoardOwn['cards']) : []
}
