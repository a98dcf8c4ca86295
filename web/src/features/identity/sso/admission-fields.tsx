import { Box, Button, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { listTeams } from '@/api/teams'
import type { SsoGroupRule } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { fieldProblem } from '../settings-part'
import type { FieldsProps } from './kind-fields'

const roles: readonly [string, Key][] = [
  ['viewer', 'teams.role.viewer'],
  ['user', 'teams.role.user'],
  ['manager', 'teams.role.manager'],
  ['admin', 'teams.role.admin'],
  ['super_admin', 'teams.role.super_admin'],
]
const ofTeams = roles.slice(0, 3)

/** Whom a provider may bring in, and what their groups make them. */
export function AdmissionFields({ draft, error, put }: FieldsProps) {
  const say = useSay()
  return (
    <>
      <FormControlLabel
        control={<Switch checked={draft.provision} onChange={(_, provision) => put({ provision })} />}
        label={say('sso.provision')}
      />
      <TextField
        label={say('sso.domains')}
        value={draft.domains}
        helperText={say('sso.domains.text')}
        onChange={({ target }) => put({ domains: target.value })}
        {...fieldProblem(error, 'admission.domains')}
      />
      <RoleField label={say('sso.role')} among={ofTeams} role={draft.role} onRole={(role) => put({ role })} />
      <Rules rules={draft.rules} error={error} onRules={(rules) => put({ rules })} />
    </>
  )
}

interface RulesProps {
  rules: readonly SsoGroupRule[]
  error: unknown
  onRules: (rules: SsoGroupRule[]) => void
}

function Rules({ rules, error, onRules }: RulesProps) {
  const say = useSay()
  const teams = useQuery({ queryKey: ['teams', false], queryFn: ({ signal }) => listTeams(false, signal) })
  const put = (at: number, rule: SsoGroupRule) => onRules(rules.map((each, n) => (n === at ? rule : each)))
  const problem =
    fieldProblem(error, 'admission').helperText ?? fieldProblem(error, 'admission.groups').helperText
  return (
    <Box sx={{ width: '100%' }}>
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {say('sso.groups')}
      </Typography>
      <Typography variant="body2" sx={{ color: problem ? 'error.main' : 'text.secondary', mb: 1.5 }}>
        {problem ?? say('sso.groups.text')}
      </Typography>
      {rules.map((rule, at) => (
        <Box key={at} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
          <TextField
            size="small"
            sx={{ flex: '1 1 150px' }}
            label={say('sso.group')}
            value={rule.group}
            onChange={({ target }) => put(at, { ...rule, group: target.value })}
          />
          <TextField
            select
            size="small"
            sx={{ flex: '1 1 150px' }}
            label={say('sso.team')}
            value={rule.team ?? ''}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            onChange={({ target }) =>
              put(at, { group: rule.group, role: 'user', ...(target.value && { team: target.value }) })
            }
          >
            <MenuItem value="">{say('sso.everywhere')}</MenuItem>
            {teams.data?.teams.map((team) => (
              <MenuItem key={team.id} value={team.id}>
                {team.name}
              </MenuItem>
            ))}
          </TextField>
          <RoleField
            label={say('teams.role')}
            among={rule.team ? ofTeams : roles}
            role={rule.role}
            onRole={(role) => put(at, { ...rule, role })}
          />
          <Button color="inherit" onClick={() => onRules(rules.filter((_, n) => n !== at))}>
            {say('identities.remove')}
          </Button>
        </Box>
      ))}
      <Button
        variant="outlined"
        size="small"
        onClick={() => onRules([...rules, { group: '', role: 'user' }])}
      >
        {say('sso.groups.add')}
      </Button>
    </Box>
  )
}

interface RoleFieldProps {
  label: string
  among: readonly [string, Key][]
  role: string
  onRole: (role: string) => void
}

function RoleField({ label, among, role, onRole }: RoleFieldProps) {
  const say = useSay()
  return (
    <TextField
      select
      size="small"
      sx={{ flex: '1 1 130px' }}
      label={label}
      value={role}
      onChange={({ target }) => onRole(target.value)}
    >
      {among.map(([word, key]) => (
        <MenuItem key={word} value={word}>
          {say(key)}
        </MenuItem>
      ))}
    </TextField>
  )
}
