import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getSummary } from '@/api/get-summary'
import { Problem } from '@/api/problem'
import type { SessionRecap } from '@/api/types'
import { useResultsAnswer } from '@/features/poker/results/poker-results'
import { Agreed } from '@/features/sessions/results/agreed'
import { Compared } from '@/features/sessions/results/compared'
import { ResultsPage } from '@/features/sessions/results/results-page'
import { useSessionByCode } from '@/features/sessions/use-session-by-code'
import { useSay } from '@/i18n/words'
import { ErrorPanel } from '@/ui/error-panel'
import { TableSkeleton } from '@/ui/table-skeleton'
import { kindOf } from './activities'

/** What was agreed, also long after everybody has gone, until it is deleted. */
export function ResultsRoute({ code }: { code: string }) {
  const say = useSay()
  const session = useSessionByCode(code)
  const id = session.data?.id
  const summary = useQuery({
    queryKey: ['summary', id, 'compared'],
    queryFn: ({ signal }) => getSummary(id ?? '', signal, true),
    enabled: id !== undefined,
    retry: false,
  })
  const problem = session.error ?? summary.error
  if (problem instanceof Problem) {
    return (
      <main>
        <ErrorPanel
          problem={problem}
          ways={[
            { title: say('results.to-session'), label: say('results.to-session'), go: `/s/${code}` },
            { title: say('home'), label: say('home'), go: '/' },
          ]}
        />
      </main>
    )
  }
  return summary.data ? <Shown recap={summary.data} /> : <TableSkeleton />
}

function Shown({ recap }: { recap: SessionRecap }) {
  const say = useSay()
  const tables = recap.activities.flatMap(({ results }) => (results?.type === 'poker' ? [results] : []))
  const agreed = useResultsAnswer(tables)
  // Where nothing was estimated but something else was done, that is no answer.
  const isOther = recap.activities.some(({ results }) => results && results.type !== 'poker')
  const isEstimated = tables.some((each) => each.shown_rounds > 0)
  const answer = isOther && !isEstimated ? say('results.title') : agreed
  const told = recap.activities.filter(({ results }) => results !== undefined)
  const isAllTables = told.every(({ results }) => results?.type === 'poker')
  useEffect(() => {
    document.title = `${say('results.title')} · Plenum`
    return () => {
      document.title = 'Plenum'
    }
  }, [say])
  return (
    <ResultsPage recap={recap} answer={isAllTables ? answer : say('results.asked', { n: told.length })}>
      <Agreed recap={recap} />
      {recap.comparison && (
        <Compared
          comparison={recap.comparison}
          title={(id) => recap.activities.find((one) => one.id === id)?.title ?? ''}
        />
      )}
      {recap.activities.map(({ id, title, results }) => {
        const Found = results && kindOf(results)?.Results
        return Found && <Found key={id} title={title} results={results} people={recap.participants} />
      })}
    </ResultsPage>
  )
}
