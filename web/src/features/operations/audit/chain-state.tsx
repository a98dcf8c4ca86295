import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Box, Button, Typography } from '@mui/material'
import { getAuditCheck, verifyAudit } from '@/api/audit'
import type { AuditCheck } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './audit.module.css'

const reasons: Readonly<Record<NonNullable<AuditCheck['broken']>['reason'], Key>> = {
  changed: 'audit.broken.changed',
  missing: 'audit.broken.missing',
  anchor_differs: 'audit.broken.anchor_differs',
  checkpoint_forged: 'audit.broken.checkpoint_forged',
}

/** The answer first: whether the log is as it was written, and since when that is known. */
export function ChainState() {
  const { say, language } = useWords()
  const known = useQuery({
    queryKey: ['audit-check'],
    queryFn: ({ signal }) => getAuditCheck(signal).then(orNull),
  })
  const queries = useQueryClient()
  const check = useMutation({
    mutationFn: verifyAudit,
    onSuccess: (found) => queries.setQueryData(['audit-check'], found),
  })
  const found = known.data
  const when =
    found && new Date(found.checked_at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <header className={styles['head']}>
      <div>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {say('audit.eyebrow')}
        </Typography>
        <Typography variant="h1" tabIndex={-1} className={styles['state']} data-state={stateOf(found)}>
          {found && <Icon name={found.intact ? 'check' : 'warn'} size={24} />}
          <span>{sentence(found, say)}</span>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }} role="status">
          {check.isError
            ? say('audit.check.failed')
            : found?.broken
              ? `${say(reasons[found.broken.reason])} ${say('audit.checked', { time: when ?? '' })}`
              : found
                ? say('audit.checked', { time: when ?? '' })
                : say('audit.unchecked.text')}
        </Typography>
      </div>
      <Box sx={{ flex: 'none' }}>
        <Button variant="outlined" disabled={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? say('audit.checking') : say('audit.check')}
        </Button>
      </Box>
    </header>
  )
}

function orNull<T>(value: T | undefined): T | null {
  return value ?? null
}

function stateOf(found: AuditCheck | null | undefined): string {
  if (!found) return 'unknown'
  return found.intact ? 'intact' : 'broken'
}

function sentence(found: AuditCheck | null | undefined, say: ReturnType<typeof useWords>['say']): string {
  if (!found) return say('audit.unchecked')
  if (found.broken) return say('audit.broken', { seq: found.broken.seq })
  return say('audit.intact', { n: Math.max(0, found.last_seq - found.first_seq + 1) })
}
