import type { CurrentActivity, SessionState } from '@/api/types'
import { waitingCards } from '@/board/waiting'
import { brainstormWords } from '@/features/brainstorm/brainstorm-words'
import { waitingQuestions } from '@/features/qa/waiting-questions'
import type { Review, ReviewPart } from '@/features/sessions/host/review'
import { waitingWords } from '@/features/wordcloud/waiting-words'

/** All that waits for a look, whatever it is: in what is in front of everybody, and in what goes on beside it. */
export function reviewOf(state: SessionState): Review {
  const all = [state.current_activity, ...Object.values(state.parallel_activities ?? {})]
  const parts = all.flatMap((activity) => (activity?.status === 'active' ? partOf(activity) : []))
  return { parts, count: parts.reduce((sum, part) => sum + part.count, 0) }
}

function partOf({ id, title, view }: CurrentActivity): readonly ReviewPart[] {
  switch (view.type) {
    case 'wordcloud':
      return [{ id, title, count: view.desk?.held_count ?? 0, lines: waitingWords(view) }]
    case 'brainstorm':
      return [{ id, title, count: view.board.waiting, lines: waitingCards(view.board, brainstormWords) }]
    case 'qa':
      return [{ id, title, count: view.waiting, lines: waitingQuestions(view) }]
    default:
      return []
  }
}
