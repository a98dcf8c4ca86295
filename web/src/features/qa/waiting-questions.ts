import type { QaView } from '@/api/types'
import type { Waiting } from '@/board/waiting'

/** Questions nobody else sees yet. */
export function waitingQuestions(view: QaView): readonly Waiting[] {
  return view.order.flatMap((number) => {
    const question = view.questions[number]
    if (question?.state !== 'pending') return []
    const { id, text } = question
    return [{ id, text, show: { type: 'approve', id } as const, hide: { type: 'dismiss', id } as const }]
  })
}
