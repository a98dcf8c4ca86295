import type { BoardFace } from '@/api/types'
import type { Step } from './words'

/** What comes next on a board: it opens, goes on to a step, or is finished; nothing once it is closed. */
export type NextStep = 'start' | 'close' | { readonly to: Step } | undefined

export function nextStep({ step, closed, terms }: BoardFace, status: string): NextStep {
  if (status === 'draft' || status === 'published') return 'start'
  if (status !== 'active' || closed) return undefined
  const steps: readonly Step[] = terms.steps.filter((one) => one !== 'closed')
  const to = steps[steps.indexOf(step) + 1]
  return to ? { to } : 'close'
}
