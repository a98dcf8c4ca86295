import { Box, TableCell, Typography } from '@mui/material'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'

/** A table of people whose names have a line of their own where there is no room beside them. */
export const stackedOnPhones = {
  '@media (max-width: 639px)': {
    '& thead': {
      position: 'absolute',
      clipPath: 'inset(50%)',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
    },
    '& tbody tr': {
      display: 'grid',
      gridTemplateColumns: '1fr auto',
      alignItems: 'center',
      borderBottom: '1px solid var(--border)',
    },
    '& tbody tr:last-child': { borderBottom: 0 },
    '& tbody td': { border: 0, width: 'auto' },
    '& tbody td:first-of-type': { gridColumn: '1 / -1', paddingBottom: 0 },
  },
}

interface PersonCellProps {
  person: { display_name: string; email: string; active: boolean }
}

/** Somebody by name, with the address that tells two of the same name apart. */
export function PersonCell({ person }: PersonCellProps) {
  const say = useSay()
  return (
    <TableCell sx={{ overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>{person.display_name}</Typography>
        {!person.active && <span className={panel['chip']}>{say('teams.inactive')}</span>}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {person.email}
      </Typography>
    </TableCell>
  )
}
