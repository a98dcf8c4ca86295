import { Alert, Box, Button, MenuItem, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { makeKey } from '@/api/api-keys'
import { Problem } from '@/api/problem'
import type { IssuedKey } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { IssuedKeyPart } from './issued-key'
import { KeyScopes } from './key-scope-choice'
import { KeyTeams } from './key-team-choice'
import { fieldProblem, Trouble } from './settings-part'
import { useKeysChanged } from './use-keys'

interface MakeKeyProps {
  /** What it can be for. */
  scopes: readonly string[]
  onClose: () => void
}

/** Makes a key and shows it, once. */
export function MakeKey({ scopes, onClose }: MakeKeyProps) {
  const say = useSay()
  const [issued, setIssued] = useState<IssuedKey>()
  return (
    <Dialog
      title={issued ? say('api-keys.made.title', { name: issued.key.name }) : say('api-keys.make')}
      closeLabel={say('close')}
      onClose={onClose}
    >
      {issued ? (
        <IssuedKeyPart issued={issued} onClose={onClose} />
      ) : (
        <KeyForm scopes={scopes} onIssued={setIssued} />
      )}
    </Dialog>
  )
}

const lifetimes = [7, 30, 90, 180, 365] as const

function KeyForm({ scopes, onIssued }: { scopes: readonly string[]; onIssued: (key: IssuedKey) => void }) {
  const say = useSay()
  const changed = useKeysChanged()
  const [name, setName] = useState('')
  const [days, setDays] = useState(90)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [teams, setTeams] = useState<readonly string[]>()
  const make = useMutation({
    mutationFn: () =>
      makeKey({
        name,
        scopes: [...chosen],
        expires_in_days: days,
        ...(teams && { team_ids: [...teams] }),
      }),
    onSuccess: async (issued) => {
      onIssued(issued)
      await changed()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2.5 }}>
      <Trouble problem={make.error} />
      <TextField
        label={say('api-keys.name')}
        autoComplete="off"
        autoFocus
        value={name}
        onChange={({ target }) => setName(target.value)}
        helperText={say('api-keys.name.text')}
        {...fieldProblem(make.error, 'name')}
      />
      <KeyScopes scopes={scopes} chosen={chosen} onChosen={setChosen} />
      <KeyTeams chosen={teams} onChosen={setTeams} />
      <TextField
        select
        label={say('api-keys.lifetime')}
        value={days}
        onChange={({ target }) => setDays(Number(target.value))}
      >
        {lifetimes.map((each) => (
          <MenuItem key={each} value={each}>
            {say('api-keys.days', { n: each })}
          </MenuItem>
        ))}
      </TextField>
      <Elsewhere problem={make.error} />
      <Button
        type="submit"
        variant="contained"
        disabled={make.isPending || chosen.length === 0 || teams?.length === 0}
        sx={{ justifySelf: 'start' }}
      >
        {say('api-keys.make.go')}
      </Button>
    </Box>
  )
}

/** What is wrong with a choice among many, said below them all. */
function Elsewhere({ problem }: { problem: unknown }) {
  if (!(problem instanceof Problem)) return null
  const details = problem.details.filter(({ field }) => field !== 'name')
  if (details.length === 0) return null
  return (
    <Alert severity="error">{details.map(({ field, message }) => `${field} ${message}`).join('; ')}</Alert>
  )
}
