import type { QuizCommand, QuizView } from '@/api/types'

/** The command that is the next step of whoever leads; nothing while a question is read or all is over. */
export function nextCommand(view: QuizView): QuizCommand | undefined {
  return view.next && { type: view.next, round: view.round ?? 0 }
}
