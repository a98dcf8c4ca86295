import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { listDevices, removeDevice, signOutEverywhere } from '@/api/account'
import { Problem } from '@/api/problem'
import type { Device } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import { leave } from './leave'
import { SettingsTabs } from './settings-tabs'
import { useAccount } from './use-account'

const key = ['account', 'devices']

/** Where one is signed in, and how to end that. */
export function DevicesPage() {
  const { say } = useWords()
  const account = useAccount()
  const queries = useQueryClient()
  const devices = useQuery({ queryKey: key, queryFn: ({ signal }) => listDevices(signal) })
  const remove = useMutation({
    mutationFn: (device: string) => removeDevice(device),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  const everywhere = useMutation({
    mutationFn: signOutEverywhere,
    onSuccess: () => location.replace('/'),
  })
  const problem = [remove.error, everywhere.error, devices.error].find((each) => each instanceof Problem)
  const tries = account.data?.strangers ?? 0
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Typography variant="h1" tabIndex={-1}>
        {say('devices.sentence', { n: devices.data?.length ?? 0 })}
      </Typography>
      <SettingsTabs at="devices" />
      {tries > 0 && (
        <Alert severity="warning" sx={{ mb: 1.75 }}>
          {say('devices.strangers', { n: tries })}
        </Alert>
      )}
      {problem && (
        <Alert severity="error" sx={{ mb: 1.75 }}>
          {problemWords(problem, say).title}
        </Alert>
      )}
      <Paper component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }} aria-busy={devices.isPending}>
        {devices.data?.map((device) => (
          <DeviceLine
            key={device.id}
            device={device}
            onRemove={() => (device.current ? void leave() : remove.mutate(device.id))}
          />
        ))}
      </Paper>
      {(devices.data?.length ?? 0) > 1 && (
        <Button sx={{ mt: 2 }} color="error" variant="outlined" onClick={() => everywhere.mutate()}>
          {say('devices.everywhere')}
        </Button>
      )}
    </Box>
  )
}

function DeviceLine({ device, onRemove }: { device: Device; onRemove: () => void }) {
  const { say, language } = useWords()
  const time = (at: string) =>
    new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  const name = device.name || say('devices.unknown')
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: 2.5,
        py: 1.75,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Typography component="b" sx={{ fontWeight: 600, mr: 1 }}>
          {name}
        </Typography>
        {device.current && <Chip size="small" label={say('devices.current')} />}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {say('devices.times', { since: time(device.signed_in_at), used: time(device.last_used_at) })}
        </Typography>
      </Box>
      <Button
        variant="outlined"
        size="small"
        aria-label={say('devices.remove-label', { name })}
        onClick={onRemove}
      >
        {say('account.sign-out')}
      </Button>
    </Box>
  )
}
