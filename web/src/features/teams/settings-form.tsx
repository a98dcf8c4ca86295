import { Box, Button, Paper } from '@mui/material'
import type { FormEvent, ReactNode } from 'react'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { Refused } from '@/ui/refused'

interface SettingsFormProps {
  error: unknown
  isChanged: boolean
  onSave: () => Promise<void>
  children: ReactNode
}

/** Fields under each other and one way to keep them; what is wrong stands where it is. */
export function SettingsForm({ error, isChanged, onSave, children }: SettingsFormProps) {
  const say = useSay()
  const isAtFields = error instanceof Problem && error.details.length > 0
  const save = (event: FormEvent) => {
    event.preventDefault()
    void onSave()
  }
  return (
    <Paper component="form" noValidate onSubmit={save} sx={{ p: 2.5, maxWidth: 620 }}>
      {!isAtFields && <Refused error={error} />}
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {children}
        <Button type="submit" variant="contained" disabled={!isChanged} sx={{ justifySelf: 'start' }}>
          {say('teams.save')}
        </Button>
      </Box>
    </Paper>
  )
}
