import { useEffect, useMemo } from 'react'
import { isPause } from '@/api/problem'
import type { AnyCommand } from '@/api/send-command'
import { sendCommand } from '@/api/send-command'
import type { MyAnswer } from '@/api/types'
import { deviceLetters } from '@/live/letter-store'
import type { Letter } from '@/live/outbox'
import { useOutbox } from '@/live/use-outbox'
import { DotQueue, wished, type Wish } from './dot-queue'

interface DotsOf {
  readonly sessionId: string
  readonly activityId: string
  readonly personId: string
  readonly round: number
  readonly lastSeq: number
  readonly isLive: boolean
  /** What the server has of this person, by number. */
  readonly stored: unknown
  readonly command: (item: string, dots: number, seq: number, round: number) => AnyCommand
}

/** What became of one's dots. */
export type DotsFate = 'none' | 'sending' | 'kept' | 'paused' | 'saved' | 'late' | 'refused'

/** One's own dots: those the server has, and those that are on their way. `command` must be stable. */
export function useDots(of: DotsOf) {
  const { sessionId, activityId, personId, lastSeq, isLive, command } = of
  const queue = useMemo(
    () =>
      new DotQueue(`${sessionId} ${activityId} ${personId} dots`, deviceLetters, (wish, seq) =>
        sendCommand(sessionId, activityId, command(wish.id, wish.dots, seq, wish.round)),
      ),
    [sessionId, activityId, personId, command],
  )
  useEffect(() => queue.heard(lastSeq), [queue, lastSeq])
  const letters = useOutbox(queue.box, isLive)
  const answer = of.stored as Partial<MyAnswer> | undefined
  const known = dotsIn(answer)
  const failed = letters.find(({ state }) => state === 'late' || state === 'refused')
  return {
    fate: fateOf(letters, Object.keys(known).length > 0),
    /** The first signs of what the server gave for it. */
    receipt: answer?.receipt?.slice(0, 4),
    problem: failed?.state === 'refused' ? failed.problem : undefined,
    understood: () => letters.forEach(({ thing }) => queue.box.dismiss(thing.id)),
    put: (item: string, dots: number) => queue.put(item, of.round, dots),
    /** On one item. */
    on: (item: string, number: number) => wished(letters, item) ?? known[number] ?? 0,
  }
}

/** Something about it wants to be read. */
export function isAmiss({ fate }: Pick<OwnDots, 'fate'>): boolean {
  return fate === 'late' || fate === 'refused'
}

export type OwnDots = ReturnType<typeof useDots>

function fateOf(letters: readonly Letter<Wish>[], hasSome: boolean): DotsFate {
  const kept = letters.find(({ state }) => state === 'kept')
  if (kept) return kept.problem && isPause(kept.problem) ? 'paused' : 'kept'
  const isAny = (state: Letter<Wish>['state']) => letters.some((one) => one.state === state)
  if (isAny('sending')) return 'sending'
  if (isAny('late')) return 'late'
  if (isAny('refused')) return 'refused'
  return hasSome || isAny('sent') ? 'saved' : 'none'
}

function dotsIn(answer: Partial<MyAnswer> | undefined): Readonly<Record<string, number>> {
  const choice = answer?.choice
  if (typeof choice !== 'object' || choice === null) return {}
  const dots: unknown = (choice as Record<string, unknown>)['dots']
  return typeof dots === 'object' && dots !== null ? (dots as Record<string, number>) : {}
}
