import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { AnyCommand } from '@/api/send-command'
import { sendCommand } from '@/api/send-command'
import type { MyAnswer } from '@/api/types'
import { DotQueue } from './dot-queue'

interface DotsOf {
  readonly sessionId: string
  readonly activityId: string
  readonly lastSeq: number
  readonly isLive: boolean
  /** What the server has of this person, by number. */
  readonly stored: unknown
  readonly command: (item: string, dots: number, seq: number) => AnyCommand
}

/** One's own dots: those the server has, and those that are on their way. */
export function useDots({ sessionId, activityId, lastSeq, isLive, stored, command }: DotsOf) {
  const queue = useMemo(
    () => new DotQueue((wish, seq) => sendCommand(sessionId, activityId, command(wish.item, wish.dots, seq))),
    [sessionId, activityId, command],
  )
  useEffect(() => queue.heard(lastSeq), [queue, lastSeq])
  useEffect(() => {
    if (isLive) queue.retry()
  }, [queue, isLive])
  const { wishes, isKept, problem } = useSyncExternalStore(queue.subscribe, queue.current)
  const known = dotsIn(stored)
  return {
    isKept,
    isSending: wishes.length > 0,
    problem,
    dismiss: queue.dismiss,
    put: (item: string, dots: number) => queue.put(item, dots),
    /** On one item. */
    on: (item: string, number: number) =>
      wishes.find((wish) => wish.item === item)?.dots ?? known[number] ?? 0,
  }
}

export type OwnDots = ReturnType<typeof useDots>

function dotsIn(answer: unknown): Readonly<Record<string, number>> {
  const choice = (answer as Partial<MyAnswer> | undefined)?.choice
  if (typeof choice !== 'object' || choice === null) return {}
  const dots: unknown = (choice as Record<string, unknown>)['dots']
  return typeof dots === 'object' && dots !== null ? (dots as Record<string, number>) : {}
}
