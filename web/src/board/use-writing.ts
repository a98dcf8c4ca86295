import { useEffect, useMemo } from 'react'
import { isPause, Problem } from '@/api/problem'
import { randomId } from '@/api/random-key'
import { sendCommand } from '@/api/send-command'
import { deviceLetters } from '@/live/letter-store'
import { Outbox } from '@/live/outbox'
import { useOutbox } from '@/live/use-outbox'
import type { BoardWords } from './words'
import {
  commandOf,
  hasFailed,
  isOver,
  ownLines,
  written,
  type Deed,
  type OwnCard,
  type Written,
  type WrittenLetter,
} from './written'

interface WritingOf {
  readonly sessionId: string
  readonly activityId: string
  readonly personId: string
  readonly isLive: boolean
  /** Which version of the board this page has. */
  readonly v: number | undefined
  readonly words: BoardWords
  /** What the server has of this person's cards. */
  readonly stored: readonly OwnCard[]
}

/** One's own cards: shown at once, kept on this device until the server has them. */
export function useWriting({ sessionId, activityId, personId, isLive, v, words, stored }: WritingOf) {
  const box = useMemo(
    () =>
      new Outbox<Written, WrittenLetter['answer']>(
        `${sessionId} ${activityId} ${personId} cards`,
        deviceLetters,
        async (deed) => {
          const command = commandOf(words, deed)
          return command && (await sendCommand(sessionId, activityId, command).catch(unlessGone(deed)))
        },
      ),
    [sessionId, activityId, personId, words],
  )
  const letters = useOutbox(box, isLive)
  useEffect(
    () => box.heard((deed, played, later) => isOver(stored, v, deed, played, later)),
    [box, stored, v, letters],
  )
  const lines = useMemo(() => ownLines(stored, letters), [stored, letters])
  const kept = letters.find(({ state }) => state === 'kept')
  const put = (deed: Deed) => box.put(written(deed))
  return {
    lines,
    /** What came too late, or was refused. */
    failed: lines.filter(({ fate }) => hasFailed(fate)),
    sending: letters.filter(({ state }) => state === 'sending' || state === 'kept').length,
    fate: kept && (kept.problem && isPause(kept.problem) ? ('paused' as const) : ('kept' as const)),
    add: (text: string, column?: string) => put({ type: 'add', card: randomId(), text, column }),
    again: ({ id, text, column }: Pick<OwnCard, 'id' | 'text' | 'column'>) =>
      put({ type: 'add', card: id, text, column }),
    edit: (card: string, text: string, was: string) => put({ type: 'edit', card, text, was }),
    move: (card: string, column: string) => put({ type: 'move', card, column }),
    remove: (card: string) => put({ type: 'remove', card }),
    dismiss: box.dismiss,
  }
}

export type Writing = ReturnType<typeof useWriting>

/** What is to be removed and is gone already is as it should be. */
function unlessGone(deed: Deed) {
  return (failure: unknown) => {
    if (deed.type === 'add' || !(failure instanceof Problem) || failure.code !== 'ITEM_NOT_FOUND')
      throw failure
    return undefined
  }
}
