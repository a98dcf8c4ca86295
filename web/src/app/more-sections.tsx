import { Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { navigate } from '@/ui/navigation'
import type { Section } from './sections-for'
import styles from './desk-shell.module.css'

/** The sections for which the bar of a phone has no room. */
export function MoreSections({ sections, section }: { sections: readonly Section[]; section: string }) {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement>()
  if (sections.length === 0) return null
  return (
    <div className={styles['more']}>
      <Button
        tone="ghost"
        size="small"
        aria-label={say('desk.more')}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="kebab" />
      </Button>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={() => setAnchor(undefined)}>
        {sections.map((each) => (
          <MenuItem
            key={each.section}
            selected={each.section === section}
            sx={{ gap: 1.25, minHeight: 44 }}
            onClick={() => navigate(each.href)}
          >
            <Icon name={each.icon} />
            {say(each.label)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}
