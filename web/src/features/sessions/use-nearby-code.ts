import { useQuery } from '@tanstack/react-query'
import { listSessions } from '@/api/list-sessions'
import type { SessionSummary } from '@/api/types'

/** A listed session whose code differs in one place only: probably the one that was meant. */
export function useNearbyCode(code: string | undefined): SessionSummary | undefined {
  const { data } = useQuery({
    queryKey: ['open-sessions'],
    queryFn: ({ signal }) => listSessions(signal),
    enabled: code !== undefined,
  })
  return code === undefined ? undefined : data?.sessions.find((session) => isNear(session.join_code, code))
}

/** One letter wrong, or two neighbours swapped. */
export function isNear(known: string, typed: string): boolean {
  if (known.length !== typed.length) return false
  const wrong = [...known].flatMap((letter, place) => (letter === typed[place] ? [] : [place]))
  const [first = 0, second = 0] = wrong
  if (wrong.length < 2) return wrong.length === 1
  const swapped = known[first] === typed[second] && known[second] === typed[first]
  return wrong.length === 2 && second === first + 1 && swapped
}
