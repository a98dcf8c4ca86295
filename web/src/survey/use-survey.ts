import { useMutation } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { sendCommand, type AnyCommand } from '@/api/send-command'
import type { Me, Played, SessionState } from '@/api/types'
import { useIntents } from '@/live/use-intents'
import { turnActivity } from '@/api/agenda'
import { ownChoice, type SurveyAnswer } from './own-choice'

/** What a page of a question gets, whatever kind it is. */
export interface SurveyProps {
  readonly sessionId: string
  readonly state: SessionState
  readonly me: Me
  readonly link: string
  readonly clockOffset?: number | undefined
}

/** Which round is asked, and whether answers to it are taken. */
interface Asking {
  readonly round?: number | undefined
  readonly stage: string
}

/** What a person can do with a question, and what became of it. */
export function useSurvey<A extends SurveyAnswer>(props: SurveyProps, activityId: string, face: Asking) {
  const { sessionId, state, me, link } = props
  const isPaused = state.session.paused !== undefined
  const send = useCallback(
    (command: A): Promise<Played> => sendCommand(sessionId, activityId, command as unknown as AnyCommand),
    [sessionId, activityId],
  )
  const isConnected = link === 'live' || link === 'slow'
  const queue = `${sessionId} ${activityId} ${me.participant_id}`
  const { intent, put, dismiss } = useIntents<A>(queue, send, !isPaused && isConnected)
  const round = face.round ?? 0
  const own = useMemo(() => ownChoice(activityId, round, me, intent), [activityId, round, me, intent])
  const isActive = state.current_activity?.status === 'active'
  const control = useMutation({
    mutationFn: (command: AnyCommand) => sendCommand(sessionId, activityId, command),
  })
  const agenda = useMutation({
    mutationFn: (word: 'start' | 'close' | 'reopen') => turnActivity(sessionId, activityId, word),
  })
  return {
    own,
    round,
    dismiss,
    isPaused,
    /** Answers are taken from this seat now. */
    canAnswer: me.permissions.can_vote && isActive && face.stage === 'open' && !isPaused,
    isLeading: me.permissions.is_facilitator || me.permissions.can_manage_activities,
    isBusy: control.isPending || agenda.isPending || isPaused,
    problem: control.error ?? agenda.error,
    put: (answer: Fresh<A>) => {
      const seq = Math.max(
        me.last_seq[activityId] ?? 0,
        intent?.command.round === round ? intent.command.client_seq : 0,
      )
      void put({ ...answer, round, client_seq: seq + 1 } as unknown as A)
    },
    start: () => agenda.mutate('start'),
    close: () => agenda.mutate('close'),
    show: (override = false) => control.mutate({ type: 'show', ...(override && { override }) }),
    hide: () => control.mutate({ type: 'hide' }),
    /** Anything else whoever leads can do with this kind. */
    command: (command: AnyCommand) => control.mutate(command),
    again: () => control.mutate({ type: 'new_round', round }),
  }
}

/** An answer before it is numbered. */
type Fresh<A> = A extends unknown ? Omit<A, 'round' | 'client_seq'> : never

/** What whoever leads can do, whatever is asked. */
export type Lead = Pick<
  Survey<SurveyAnswer>,
  'isBusy' | 'problem' | 'start' | 'close' | 'show' | 'hide' | 'again'
>

export type Survey<A extends SurveyAnswer> = ReturnType<typeof useSurvey<A>>
