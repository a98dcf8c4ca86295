import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import type { Progress } from '@/api/types'
import { useWords } from '@/i18n/words'

/** The latest changes the figure was made from, newest first. */
export function Changes({ latest }: { latest: Progress['latest'] }) {
  const { say, language } = useWords()
  const changes = Object.entries(latest).sort(([a], [b]) => Number(b) - Number(a))
  if (changes.length === 0) return <Typography variant="body2">{say('progress.no-changes')}</Typography>
  return (
    <Table size="small" aria-label={say('progress.changes')}>
      <TableHead>
        <TableRow>
          <TableCell>{say('progress.issue')}</TableCell>
          <TableCell>{say('progress.change')}</TableCell>
          <TableCell align="right">{say('progress.when')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(([number, change]) => (
          <TableRow key={number}>
            <TableCell sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{change.key}</TableCell>
            <TableCell>{`${change.field}: ${change.from ?? '–'} → ${change.to ?? '–'}`}</TableCell>
            <TableCell align="right">
              {new Date(change.at).toLocaleTimeString(language, {
                hour: '2-digit',
                minute: '2-digit',
                second: '2-digit',
              })}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
