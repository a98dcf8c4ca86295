import type { BoardFace } from '@/api/types'

/** What a person may do on a board in this step. `isOpen`: the activity goes on, and is not paused. */
export function rights(
  { step, closed, terms }: Pick<BoardFace, 'step' | 'closed' | 'terms'>,
  isOpen: boolean,
  mayAnswer: boolean,
  isLeading: boolean,
) {
  const goesOn = isOpen && !closed
  const isUnseen = step === 'waiting' || (step === 'write' && terms.hidden)
  return {
    canWrite: goesOn && mayAnswer && step === 'write',
    canVote: goesOn && mayAnswer && step === 'vote',
    /** Groups are made and named. */
    canArrange: goesOn && isLeading && !['waiting', 'write', 'vote'].includes(step),
    /** Any card is changed, moved, taken away and brought back. */
    canTend: goesOn && isLeading && !isUnseen,
  }
}
