import { Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeSsoPolicy } from '@/api/sso'
import type { SsoPolicy } from '@/api/types'
import { listPeople } from '@/api/members'
import { useSay } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { fieldProblem, SettingsPart } from '../settings-part'

/** Whether passwords count, and whose does all the same. */
export function PolicyPart({ policy }: { policy: SsoPolicy }) {
  const say = useSay()
  const queries = useQueryClient()
  const [isOnly, setOnly] = useState(policy.sso_only)
  const [account, setAccount] = useState(policy.break_glass ?? '')
  const people = useQuery({ queryKey: ['people'], queryFn: ({ signal }) => listPeople(signal) })
  const able = people.data?.filter(({ role, active }) => role === 'super_admin' && active) ?? []
  const save = useMutation({
    mutationFn: () =>
      changeSsoPolicy(policy.revision, { sso_only: isOnly, ...(account && { break_glass: account }) }),
    onSuccess: (changed) => {
      queries.setQueryData(['sso-policy'], changed)
      toast(say('teams.saved'))
    },
  })
  return (
    <SettingsPart
      title={say('sso.policy')}
      text={say('sso.policy.text')}
      problem={save.error}
      onSubmit={() => save.mutate()}
    >
      <FormControlLabel
        control={<Switch checked={isOnly} onChange={(_, on) => setOnly(on)} />}
        label={say('sso.policy.only')}
      />
      <TextField
        select
        label={say('sso.policy.account')}
        value={able.some(({ account_id }) => account_id === account) ? account : ''}
        helperText={say('sso.policy.account.text')}
        onChange={({ target }) => setAccount(target.value)}
        {...fieldProblem(save.error, 'break_glass')}
      >
        {able.map((person) => (
          <MenuItem key={person.account_id} value={person.account_id}>
            {person.display_name}
          </MenuItem>
        ))}
      </TextField>
      <Button type="submit" variant="contained" disabled={save.isPending}>
        {say('teams.save')}
      </Button>
    </SettingsPart>
  )
}
