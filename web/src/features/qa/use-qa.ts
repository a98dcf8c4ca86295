import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { turnActivity } from '@/api/agenda'
import { listItems } from '@/api/list-items'
import { Problem } from '@/api/problem'
import { randomId } from '@/api/random-key'
import { sendCommand, type AnyCommand } from '@/api/send-command'
import type { Me, QaOwn, QaView, SessionState, ShownQuestion } from '@/api/types'
import { useDots } from '@/board/use-dots'

export interface QaProps {
  readonly sessionId: string
  readonly activityId: string
  readonly view: QaView
  readonly state: SessionState
  readonly me: Me
  readonly link: string
}

const tries = 6

/** What a person can do with questions, and what became of it. */
export function useQa({ sessionId, activityId, view, state, me, link }: QaProps) {
  const isPaused = state.session.paused !== undefined
  const mine = me.beside?.[activityId]
  const own = ownQuestions(mine?.own_view)
  const round = view.round ?? 1
  const command = useCallback(
    (item_id: string, dots: number, client_seq: number): AnyCommand => ({
      type: 'upvote',
      round,
      client_seq,
      item_id,
      on: dots > 0,
    }),
    [round],
  )
  const votes = useDots({
    sessionId,
    activityId,
    lastSeq: me.last_seq[activityId] ?? 0,
    isLive: !isPaused && (link === 'live' || link === 'slow'),
    stored: mine?.my_answer,
    command,
  })
  const deed = useMutation({
    mutationFn: (one: AnyCommand) => sendCommand(sessionId, activityId, one),
    retry: (failures, problem) => failures < tries && problem instanceof Problem && problem.isPassing,
  })
  const closing = useMutation({ mutationFn: () => turnActivity(sessionId, activityId, 'close') })
  const rest = useQuery({
    queryKey: ['items', activityId, view.live, view.answered, view.more],
    queryFn: ({ signal }) => listItems(sessionId, activityId, signal),
    enabled: view.more > 0,
  })
  return {
    view,
    own,
    votes,
    questions: allOf(view, (rest.data ?? []) as readonly ShownQuestion[]),
    isBusy: deed.isPending || closing.isPending || isPaused,
    problem: deed.error ?? closing.error ?? votes.problem,
    ...rights(view, me, !isPaused),
    isFull: own.filter(isUnanswered).length >= view.terms.max_open_per_person,
    isMine: (id: string) => own.some((question) => question.id === id),
    nameOf: (id: string | undefined) => (id === undefined ? undefined : state.participants[id]?.name),
    ask: (text: string, named: boolean) =>
      deed.mutateAsync({ type: 'ask', id: randomId(), text, ...(named && { named }) }),
    send: (one: AnyCommand) => deed.mutate(one),
    finish: () => closing.mutate(),
  }
}

function rights(view: QaView, me: Me, goesOn: boolean) {
  return {
    isLeading: me.permissions.is_facilitator || me.permissions.can_manage_activities,
    mayAsk: goesOn && me.permissions.can_vote && view.stage === 'open',
    mayVote: goesOn && me.permissions.can_vote && !view.closed,
  }
}

/** Those of the view in their order, and those that did not fit. */
function allOf(view: QaView, more: readonly ShownQuestion[]): ShownQuestion[] {
  const inView = view.order.flatMap((number) => view.questions[number] ?? [])
  const known = new Set(inView.map((question) => question.id))
  return [...inView, ...more.filter(({ id }) => !known.has(id))]
}

function isUnanswered({ state }: { state: ShownQuestion['state'] }): boolean {
  return state !== 'answered' && state !== 'dismissed'
}

export type Qa = ReturnType<typeof useQa>

function ownQuestions(view: unknown): QaOwn['questions'] {
  const questions: unknown = (view as Partial<QaOwn> | undefined)?.questions
  return Array.isArray(questions) ? (questions as QaOwn['questions']) : []
}
