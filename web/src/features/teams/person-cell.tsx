import { Box, TableCell, Typography } from '@mui/material'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'

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
