import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  Button,
  LinearProgress,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { getEncryption, rotateEncryptionKey } from '@/api/encryption'
import { Problem } from '@/api/problem'
import type { Encryption } from '@/api/types'
import { useWords } from '@/i18n/words'
import { AdminPages } from '@/ui/admin-pages'
import { ErrorPanel } from '@/ui/error-panel'
import styles from './encryption-page.module.css'

const lookAgain = 2_000

/** What secrets are sealed with, and a new key for them. The keys themselves are never shown, and never leave the server. */
export function EncryptionPage() {
  const { say } = useWords()
  const queries = useQueryClient()
  const known = useQuery({
    queryKey: ['encryption'],
    queryFn: ({ signal }) => getEncryption(signal),
    refetchInterval: (query) => ((query.state.data?.outstanding ?? 0) > 0 ? lookAgain : false),
  })
  const rotation = useMutation({
    mutationFn: rotateEncryptionKey,
    onSuccess: (state) => queries.setQueryData(['encryption'], state),
  })
  const retry = () => void known.refetch()
  if (known.error instanceof Problem && !known.data) {
    return (
      <ErrorPanel
        problem={known.error}
        ways={[{ title: say('way.again'), label: say('try-again'), icon: 'refresh', go: retry }]}
        onTime={retry}
      />
    )
  }
  const state = known.data
  return (
    <>
      <AdminPages here="encryption" />
      <header className={styles['head']}>
        <div>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {say('encryption.eyebrow')}
          </Typography>
          <Typography variant="h1" tabIndex={-1}>
            {state ? sentence(state, say) : ' '}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }} role="status">
            {rotation.isError ? say('encryption.failed') : say('encryption.text')}
          </Typography>
        </div>
        <Button variant="outlined" disabled={!state || rotation.isPending} onClick={() => rotation.mutate()}>
          {say('encryption.rotate')}
        </Button>
      </header>
      {state && state.outstanding > 0 && <Under state={state} />}
      {state && <Keys state={state} />}
    </>
  )
}

function sentence(state: Encryption, say: ReturnType<typeof useWords>['say']): string {
  const key = state.keys[0]?.id ?? 0
  return state.outstanding === 0
    ? say('encryption.sealed', { n: state.secrets, key })
    : say('encryption.sealing', { done: state.secrets - state.outstanding, n: state.secrets, key })
}

function Under({ state }: { state: Encryption }) {
  const { say } = useWords()
  const share = (100 * (state.secrets - state.outstanding)) / state.secrets
  return (
    <LinearProgress
      variant="determinate"
      value={share}
      aria-label={say('encryption.progress')}
      sx={{ mb: 2 }}
    />
  )
}

function Keys({ state }: { state: Encryption }) {
  const { say, language } = useWords()
  const age = (at: string) =>
    new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Paper sx={{ p: 2.5 }}>
      <Typography sx={{ mb: 2 }}>
        {say('encryption.master')} <code>{state.master_key}</code>{' '}
        {say(state.master_key_place === 'file' ? 'encryption.master.file' : 'encryption.master.setting')}
      </Typography>
      <Table size="small" aria-label={say('encryption.keys')}>
        <TableHead>
          <TableRow>
            <TableCell>{say('encryption.key')}</TableCell>
            <TableCell>{say('encryption.made')}</TableCell>
            <TableCell>{say('encryption.use')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {state.keys.map((key, place) => (
            <TableRow key={key.id}>
              <TableCell className="num">{key.id}</TableCell>
              <TableCell>{age(key.created_at)}</TableCell>
              <TableCell>{say(place === 0 ? 'encryption.use.seals' : 'encryption.use.opens')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  )
}
