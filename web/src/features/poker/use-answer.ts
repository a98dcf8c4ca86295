import { useMemo, useState } from 'react'
import type { Confidence, Me, Played, PokerView } from '@/api/types'
import { useIntents } from '@/live/use-intents'
import { nextSeq, ownAnswer, type Answer } from './own-answer'

interface AnswerProps {
  activityId: string
  /** Names this seat's answers on this device. */
  queue: string
  view: PokerView
  me: Me
  isPaused: boolean
  isConnected: boolean
  send: (answer: Answer) => Promise<Played>
}

/** This seat's card in the round on the table: what is chosen, how sure, and what became of it. */
export function useAnswer({ activityId, queue, view, me, isPaused, isConnected, send }: AnswerProps) {
  const { intent, put, dismiss } = useIntents<Answer>(queue, send, !isPaused && isConnected)
  const answer = useMemo(() => ownAnswer(activityId, view, me, intent), [activityId, view, me, intent])
  const [said, setSaid] = useState<{ round: number; confidence: Confidence | undefined }>()
  const [waiting, setWaiting] = useState<{ round: number; card: string }>()

  const round = view.round ?? 0
  const asks = view.options.confidence
  const isOpen = me.permissions.can_vote && !isPaused
  const canVote = view.stage === 'voting' && isOpen
  /** Where the table lets people think again, whoever has a card in the result may take another. */
  const canChange =
    view.stage === 'results' &&
    view.options.after_reveal === 'allow_marked' &&
    answer.card !== undefined &&
    isOpen
  const confidence = said?.round === round ? said.confidence : answer.confidence
  const waitingCard = waiting?.round === round && canVote ? waiting.card : undefined

  const vote = (card: string, sure: Confidence | undefined) => {
    setWaiting(undefined)
    const numbered = { round, client_seq: nextSeq(activityId, me, intent) }
    void put({ type: 'vote', card, ...numbered, ...(asks !== 'off' && sure && { confidence: sure }) })
  }
  const takeBack = () => {
    setWaiting(undefined)
    if (canVote && answer.card)
      void put({ type: 'retract', round, client_seq: nextSeq(activityId, me, intent) })
  }
  /** Choosing the chosen card again takes it back. */
  const choose = (card: string) => {
    if (card === answer.card || card === waitingCard) takeBack()
    else if (canVote && asks === 'required' && !confidence) setWaiting({ round, card })
    else if (canVote || canChange) vote(card, confidence)
  }
  /** How sure one is belongs to a card; said before, it waits for one. */
  const sayHowSure = (sure: Confidence | undefined) => {
    setSaid({ round, confidence: sure })
    const card = waitingCard ?? answer.card
    if (card && (canVote || canChange) && (sure || asks === 'optional')) vote(card, sure)
  }

  return { answer, confidence, waitingCard, canVote, canChange, choose, takeBack, sayHowSure, dismiss }
}
