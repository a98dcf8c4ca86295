import { useQuery } from '@tanstack/react-query'
import { getSummary } from '@/api/get-summary'
import { RecapFacts } from '../results/recap-facts'

/** The figures of a session that is over, where they can still be had. */
export function EndedRecap({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ['summary', id],
    queryFn: ({ signal }) => getSummary(id, signal),
    retry: false,
  })
  return data ? <RecapFacts recap={data} /> : null
}
