import { useMutation, useQuery } from '@tanstack/react-query'
import { turnActivity } from '@/api/agenda'
import { listItems } from '@/api/list-items'
import { Problem } from '@/api/problem'
import { sendCommand, type AnyCommand } from '@/api/send-command'
import type { Me, QaOwn, QaView, SessionState, ShownQuestion } from '@/api/types'
import { useDots } from '@/board/use-dots'
import { useAsking, type OwnLine } from './use-asking'

export interface QaProps {
  readonly sessionId: string
  readonly activityId: string
  readonly view: QaView
  readonly state: SessionState
  readonly me: Me
  readonly link: string
  /** The version of the state. */
  readonly v: number | undefined
}

const tries = 6

/** What a person can do with questions, and what became of it. */
export function useQa({
  sessionId,
  activityId,
  view,
  state,
  me,
  link,
  v,
  isOpen,
}: QaProps & { isOpen: boolean }) {
  const isPaused = state.session.paused !== undefined
  const mine = me.beside?.[activityId]
  const isLive = !isPaused && (link === 'live' || link === 'slow')
  const seat = { sessionId, activityId, personId: me.participant_id, isLive }
  const asking = useAsking({ ...seat, v, stored: storedQuestions(mine?.own_view) })
  const own = asking.lines
  const votes = useDots({
    ...seat,
    round: view.round ?? 1,
    lastSeq: me.last_seq[activityId] ?? 0,
    stored: mine?.my_answer,
    command: upvote,
  })
  const deed = useMutation({
    mutationFn: (one: AnyCommand) => sendCommand(sessionId, activityId, one),
    retry: (failures, problem) => failures < tries && problem instanceof Problem && problem.isPassing,
  })
  const closing = useMutation({ mutationFn: () => turnActivity(sessionId, activityId, 'close') })
  const rest = useQuery({
    queryKey: ['items', activityId, view.live, view.answered, view.more],
    queryFn: ({ signal }) => listItems(sessionId, activityId, signal),
    enabled: isOpen && view.more > 0,
  })
  return {
    view,
    own,
    asking,
    votes,
    questions: allOf(view, (rest.data ?? []) as readonly ShownQuestion[]),
    isBusy: deed.isPending || closing.isPending || isPaused,
    problem: deed.error ?? closing.error,
    ...rights(view, me, !isPaused),
    isFull:
      own.filter((one) => isUnanswered(one) && !isMissing(one)).length >= view.terms.max_open_per_person,
    isMine: (id: string) => own.some((question) => question.id === id),
    nameOf: (id: string | undefined) =>
      id === undefined
        ? undefined
        : (state.participants[id]?.name ?? state.parallel_activities?.[activityId]?.people?.[id]?.name),
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

const none: QaOwn['questions'] = []

function storedQuestions(view: unknown): QaOwn['questions'] {
  const questions: unknown = (view as Partial<QaOwn> | undefined)?.questions
  return Array.isArray(questions) ? (questions as QaOwn['questions']) : none
}

/** What was to be taken back and was not is still asked. */
function isMissing({ deed, fate }: OwnLine): boolean {
  return deed === 'ask' && (fate === 'late' || fate === 'refused')
}

function upvote(item_id: string, dots: number, client_seq: number, round: number): AnyCommand {
  return { type: 'upvote', round, client_seq, item_id, on: dots > 0 }
}
