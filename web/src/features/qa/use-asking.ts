import { useEffect, useMemo } from 'react'
import { isPause, Problem } from '@/api/problem'
import { randomId } from '@/api/random-key'
import { sendCommand } from '@/api/send-command'
import type { Played, QaCommand, QaOwn } from '@/api/types'
import { deviceLetters } from '@/live/letter-store'
import { Outbox, type Letter } from '@/live/outbox'
import { useOutbox } from '@/live/use-outbox'

type OwnQuestion = QaOwn['questions'][number]

/** Asked, or taken back: `id` is of the letter, the command has that of the question. */
interface Asked {
  readonly id: string
  readonly command: Extract<QaCommand, { type: 'ask' } | { type: 'withdraw' }>
}

/** A question of one's own as this page knows it; `fate` is what became of it on its way. */
export interface OwnLine extends Pick<OwnQuestion, 'id' | 'text' | 'state' | 'reason'> {
  readonly fate?: Letter<Asked>['state'] | 'paused' | undefined
  readonly deed?: Asked['command']['type']
  readonly letter?: string
  readonly problem?: Problem
}

type AskedLetter = Letter<Asked, Pick<Played, 'v'> | undefined>

interface AskingOf {
  readonly sessionId: string
  readonly activityId: string
  readonly personId: string
  readonly isLive: boolean
  /** Which version of the questions this page has. */
  readonly v: number | undefined
  readonly stored: readonly OwnQuestion[]
}

/** One's own questions: shown at once, kept on this device until the server has them. */
export function useAsking({ sessionId, activityId, personId, isLive, v, stored }: AskingOf) {
  const box = useMemo(
    () =>
      new Outbox<Asked, AskedLetter['answer']>(
        `${sessionId} ${activityId} ${personId} questions`,
        deviceLetters,
        ({ command }) =>
          sendCommand(sessionId, activityId, command).catch((failure: unknown) => {
            const isGone = failure instanceof Problem && failure.code === 'ITEM_NOT_FOUND'
            if (command.type === 'ask' || !isGone) throw failure
            return undefined
          }),
      ),
    [sessionId, activityId, personId],
  )
  const letters = useOutbox(box, isLive)
  useEffect(
    () => box.heard(({ command }, played, later) => isOver(stored, v, command, played, later)),
    [box, stored, v, letters],
  )
  const lines = useMemo(() => ownQuestions(stored, letters), [stored, letters])
  return {
    lines,
    ask: (text: string, named: boolean) => {
      const id = randomId()
      box.put({ id: `ask ${id}`, command: { type: 'ask', id, text, ...(named && { named }) } })
    },
    withdraw: (id: string) => box.put({ id: `withdraw ${id}`, command: { type: 'withdraw', id } }),
    dismiss: box.dismiss,
  }
}

/** Whether it is told of, taken back since, or in a version this page is past. */
export function isOver(
  stored: readonly OwnQuestion[],
  v: number | undefined,
  command: Asked['command'],
  played: AskedLetter['answer'],
  later: readonly AskedLetter[],
): boolean {
  const isTold = stored.some(({ id }) => id === command.id) === (command.type === 'ask')
  const isSuperseded = later.some(({ state, thing }) => state === 'sent' && thing.command.id === command.id)
  return isTold || isSuperseded || (v !== undefined && played !== undefined && v > played.v)
}

export function ownQuestions(
  stored: readonly OwnQuestion[],
  letters: readonly Letter<Asked>[],
): readonly OwnLine[] {
  const lines = new Map<string, OwnLine>(stored.map((question) => [question.id, question]))
  for (const { thing, state, problem } of letters) {
    const { command } = thing
    const hasFailed = state === 'late' || state === 'refused'
    const known = lines.get(command.id)
    const fate: OwnLine['fate'] = state === 'kept' && problem && isPause(problem) ? 'paused' : state
    const way = { deed: command.type, fate, letter: thing.id, ...(problem && { problem }) }
    if (command.type === 'ask') {
      if (!known) lines.set(command.id, { id: command.id, text: command.text, state: 'live', ...way })
    } else if (!hasFailed) lines.delete(command.id)
    else if (known) lines.set(command.id, { ...known, ...way })
  }
  return [...lines.values()]
}
