import type { Problem } from '@/api/problem'
import type { Confidence, Me, MyAnswer, PokerView } from '@/api/types'
import type { Intent } from '@/live/intent-queue'

export type Answer =
  | {
      readonly type: 'vote'
      readonly round: number
      readonly client_seq: number
      readonly card: string
      readonly confidence?: Confidence
    }
  | { readonly type: 'retract'; readonly round: number; readonly client_seq: number }

/** This person's card in the open round and what is known about its way to the server. */
export interface OwnAnswer {
  readonly card: string | undefined
  /** How sure they said they are. */
  readonly confidence?: Confidence
  readonly state: 'none' | Intent<Answer>['state']
  /** When the server stored it, by the server's clock. */
  readonly storedAt?: string
  /** The card the state is about, when it is not the one that counts. */
  readonly about?: string
  readonly problem?: Problem
}

/** Joins what the server has confirmed with what this device still holds. */
export function ownAnswer(
  activityId: string,
  view: PokerView,
  me: Me,
  intent: Intent<Answer> | undefined,
): OwnAnswer {
  const mine = atTheTable(me)
  const counting = mine?.activity_id === activityId && mine.round === view.round ? mine : undefined
  const stored = counting ? confirmed(counting) : answer(undefined)
  if (!intent) return stored

  const { command, state, problem } = intent
  const { card, ...said } = put(command)
  const about = card === undefined ? {} : { about: card }
  if (state === 'late' || state === 'refused')
    return { ...stored, state, ...about, ...(problem && { problem }) }
  if (command.round !== view.round) return stored
  if (state !== 'saved') return { card, ...said, state, ...about, ...(problem && { problem }) }
  const isConfirmed = counting !== undefined && counting.client_seq >= command.client_seq
  return isConfirmed ? stored : { ...answer(card), ...said }
}

/** One's card on the table; while people vote ahead there is one for every round instead. */
function atTheTable({ my_answer: mine }: Me): MyAnswer | undefined {
  return mine && isOne(mine) ? mine : undefined
}

/** One's cards by round, while people vote ahead. */
export function answersByRound({ my_answer: mine }: Me): Readonly<Record<string, MyAnswer>> {
  return mine && !isOne(mine) ? mine : {}
}

function isOne(mine: NonNullable<Me['my_answer']>): mine is MyAnswer {
  return typeof mine['activity_id'] === 'string'
}

function put(command: Answer): { card: string | undefined; confidence?: Confidence } {
  if (command.type === 'retract') return { card: undefined }
  return { card: command.card, ...sure(command.confidence) }
}

function confirmed({ choice, committed_at: storedAt }: MyAnswer): OwnAnswer {
  return { ...answer(wordIn(choice, 'card')), ...sure(wordIn(choice, 'confidence')), storedAt }
}

/** Each kind of activity has its own choice; in poker it is a card, and how sure one is of it. */
function wordIn(choice: unknown, field: 'card' | 'confidence'): string | undefined {
  if (typeof choice !== 'object' || choice === null) return undefined
  const word: unknown = (choice as Record<string, unknown>)[field]
  return typeof word === 'string' ? word : undefined
}

function sure(word: string | undefined): { confidence?: Confidence } {
  return word === 'low' || word === 'medium' || word === 'high' ? { confidence: word } : {}
}

function answer(card: string | undefined): OwnAnswer {
  return { card, state: card === undefined ? 'none' : 'saved' }
}

/** The next place among this seat's answers; larger than everything the server or this device has used. */
export function nextSeq(activityId: string, me: Me, intent: Intent<Answer> | undefined): number {
  return Math.max(me.last_seq[activityId] ?? 0, intent?.command.client_seq ?? 0) + 1
}
