import { AdvicePanel } from './advice'
import { Hint } from './hint'
import type { Reason } from './park-story'
import { TalkPanel } from './talk'
import type { Poker } from './use-poker'

interface AfterResultProps {
  poker: Poker
  onPark: (story: string, first?: Reason) => void
}

/** What helps a room to talk: who is heard first, what the result speaks for, what finished work took. */
export function AfterResult({ poker, onPark }: AfterResultProps) {
  return (
    <>
      <TalkPanel view={poker.view} people={poker.people} />
      <AdvicePanel poker={poker} onPark={onPark} />
      <Hint sessionId={poker.sessionId} activityId={poker.activityId} view={poker.view} />
    </>
  )
}
