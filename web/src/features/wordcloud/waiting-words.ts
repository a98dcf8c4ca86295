import type { WordcloudView } from '@/api/types'
import type { Waiting } from '@/board/waiting'

/** Words that were held back, with how many wrote each. */
export function waitingWords({ desk }: WordcloudView): readonly Waiting[] {
  return (desk?.held ?? []).map(({ key, text, people }) => ({
    id: key,
    text,
    note: String(people),
    show: { type: 'approve', word: key } as const,
    hide: { type: 'reject', word: key } as const,
  }))
}
