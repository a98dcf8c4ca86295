import { ButtonBase, ListItemText, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import type { Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { navigate, usePath } from '@/ui/navigation'
import { rememberTeam, samePageOf } from './team-choice'
import styles from './team-switch.module.css'

/** Which team the desk is about, and the way to another one. */
export function TeamSwitch({ teams, team }: { teams: readonly Team[]; team: Team }) {
  const say = useSay()
  const path = usePath()
  const [anchor, setAnchor] = useState<HTMLElement>()
  const isAlone = teams.length < 2
  const choose = (next: Team) => {
    setAnchor(undefined)
    rememberTeam(next.slug)
    navigate(samePageOf(next, path, team))
  }
  return (
    <>
      <ButtonBase
        className={styles['switch'] ?? ''}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-label={say('teams.switch', { team: team.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className={styles['badge']} aria-hidden="true">
          {initials(team.name)}
        </span>
        <span className={styles['name']}>{team.name}</span>
        {!isAlone && <Icon name="down" size={16} />}
      </ButtonBase>
      <Menu
        anchorEl={anchor ?? null}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
        slotProps={{ list: { dense: true, 'aria-label': say('teams.choose') } }}
      >
        {teams.map((each) => (
          <MenuItem key={each.id} selected={each.id === team.id} onClick={() => choose(each)}>
            <ListItemText
              primary={each.name}
              secondary={say('teams.people', { n: each.members })}
              sx={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

/** The first letters of the first two words. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
}
