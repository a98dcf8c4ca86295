import type { Problem } from '@/api/problem'
import type { Me, MyAnswer } from '@/api/types'
import type { Intent, Numbered } from '@/live/intent-queue'

/** What every answer to a question has, whatever is asked. */
export interface SurveyAnswer extends Numbered {
  readonly type: string
}

/** This person's answer in the open round and what is known about its way to the server. */
export interface OwnChoice<A extends SurveyAnswer> {
  /** What this device sent last, while it matters. */
  readonly command?: A
  /** What the server has. */
  readonly stored?: MyAnswer
  readonly state: 'none' | Intent<A>['state']
  readonly problem?: Problem
}

/** Joins what the server has confirmed with what this device still holds. */
export function ownChoice<A extends SurveyAnswer>(
  activityId: string,
  round: number,
  me: Me,
  intent: Intent<A> | undefined,
): OwnChoice<A> {
  const mine = storedIn(activityId, round, me)
  const stored: OwnChoice<A> = mine ? { stored: mine, state: 'saved' } : { state: 'none' }
  if (!intent) return stored
  const { command, state, problem } = intent
  if (state === 'late' || state === 'refused')
    return { ...stored, state, command, ...(problem && { problem }) }
  if (command.round !== round) return stored
  if (state !== 'saved') return { ...stored, command, state, ...(problem && { problem }) }
  return mine && mine.client_seq >= command.client_seq ? stored : { ...stored, command, state }
}

export function storedIn(activityId: string, round: number, { my_answer: mine }: Me): MyAnswer | undefined {
  if (!mine || !isOne(mine)) return undefined
  return mine.activity_id === activityId && mine.round === round ? mine : undefined
}

function isOne(mine: NonNullable<Me['my_answer']>): mine is MyAnswer {
  return typeof mine['activity_id'] === 'string'
}
