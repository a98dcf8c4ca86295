import { Box, Button, Paper, Typography } from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import { listEverybodysKeys } from '@/api/api-keys'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { AdminPages } from '@/ui/admin-pages'
import { ErrorPanel } from '@/ui/error-panel'
import { KeyLine } from './key-line'
import { everybodysKeys } from './use-keys'

/** Whose programs have access here, and a way to end that. */
export function AdminKeysPage() {
  const say = useSay()
  const found = useInfiniteQuery({
    queryKey: everybodysKeys,
    queryFn: ({ pageParam, signal }) => listEverybodysKeys(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })
  if (found.error instanceof Problem && !found.data) {
    const again = () => void found.refetch()
    return (
      <ErrorPanel
        problem={found.error}
        ways={[{ title: say('way.again'), label: say('try-again'), icon: 'refresh', go: again }]}
        onTime={again}
      />
    )
  }
  const keys = found.data?.pages.flatMap((page) => page.keys) ?? []
  return (
    <>
      <AdminPages here="keys" />
      <Typography variant="h1" tabIndex={-1}>
        {found.data
          ? say(found.hasNextPage ? 'api-keys.all.some' : 'api-keys.all', { n: keys.length })
          : '\u00a0'}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, mb: 2 }}>
        {say('api-keys.all.text')}
      </Typography>
      {keys.length > 0 && (
        <Paper
          component="ul"
          sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: 860 }}
          aria-label={say('api-keys.title')}
        >
          {keys.map((key) => (
            <KeyLine key={key.id} apiKey={key} isOfSomebody />
          ))}
        </Paper>
      )}
      {found.hasNextPage && (
        <Box sx={{ mt: 2 }}>
          <Button
            variant="outlined"
            disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {say('api-keys.more')}
          </Button>
        </Box>
      )}
    </>
  )
}
