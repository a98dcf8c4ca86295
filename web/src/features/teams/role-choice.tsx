import { MenuItem, Select } from '@mui/material'
import type { Role } from '@/api/types'
import { useSay } from '@/i18n/words'
import { roleName } from './roles'

interface RoleChoiceProps {
  role: Role
  roles: readonly Role[]
  label: string
  isOff?: boolean
  onRole: (role: Role) => void
}

/** What somebody is, where it can be chosen. */
export function RoleChoice({ role, roles, label, isOff = false, onRole }: RoleChoiceProps) {
  const say = useSay()
  return (
    <Select<Role>
      size="small"
      value={role}
      disabled={isOff}
      inputProps={{ 'aria-label': label }}
      sx={{ minWidth: 128, fontSize: '0.875rem' }}
      onChange={({ target }) => onRole(target.value)}
    >
      {roles.map((each) => (
        <MenuItem key={each} value={each}>
          {say(roleName(each))}
        </MenuItem>
      ))}
    </Select>
  )
}
