import { useInfiniteQuery } from '@tanstack/react-query'
import { Box, Button, Paper, Typography } from '@mui/material'
import { listAuditEvents } from '@/api/audit'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { AdminPages } from '@/ui/admin-pages'
import { ErrorPanel } from '@/ui/error-panel'
import { ChainState } from './chain-state'
import { EventDrawer } from './event-drawer'
import { EventList } from './event-list'
import { FilterBar } from './filter-bar'
import { useAuditFilter } from './use-audit-filter'

/** Who did what and when: whether the log can be trusted, what is looked for, and what was found. */
export function AuditPage() {
  const say = useSay()
  const { words, filter, open, choose, show } = useAuditFilter()
  const found = useInfiniteQuery({
    queryKey: ['audit-events', filter],
    queryFn: ({ pageParam, signal }) => listAuditEvents(filter, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
  })
  const retry = () => void found.refetch()
  if (found.error instanceof Problem && !found.data) {
    return (
      <ErrorPanel
        problem={found.error}
        ways={[{ title: say('way.again'), label: say('try-again'), icon: 'refresh', go: retry }]}
        onTime={retry}
      />
    )
  }
  const events = found.data?.pages.flatMap((page) => page.events) ?? []
  return (
    <>
      <AdminPages here="audit" />
      <ChainState />
      <FilterBar words={words} filter={filter} choose={choose} />
      <Paper sx={{ mt: 1.75, overflow: 'hidden' }} aria-busy={found.isPending}>
        {found.data && events.length === 0 && <Typography sx={{ p: 2.5 }}>{say('audit.none')}</Typography>}
        <EventList events={events} show={show} />
      </Paper>
      {found.hasNextPage && (
        <Box sx={{ mt: 1.75, textAlign: 'center' }}>
          <Button variant="outlined" disabled={found.isFetching} onClick={() => void found.fetchNextPage()}>
            {say('audit.more')}
          </Button>
        </Box>
      )}
      <EventDrawer
        event={events.find((event) => event.seq === open)}
        close={() => show(undefined)}
        choose={choose}
      />
    </>
  )
}
