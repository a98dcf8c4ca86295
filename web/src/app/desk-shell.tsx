import type { ReactNode } from 'react'
import { AccountCorner } from '@/features/identity/account-corner'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Logo } from '@/ui/logo'
import { Link, usePath } from '@/ui/navigation'
import { toggleTheme } from '@/ui/theme/appearance'
import { useKeys } from '@/ui/use-keys'
import { Button } from '@/ui/button'
import { chosenTeam } from '@/features/teams/team-choice'
import { TeamSwitch } from '@/features/teams/team-switch'
import { useTeams } from '@/features/teams/use-teams'
import { MoreSections } from './more-sections'
import { sectionsFor } from './sections-for'
import styles from './desk-shell.module.css'

/** The frame of the planner's pages. It names only pages that exist, and that whoever looks may open. */
export function DeskShell({ section, children }: { section: string; children: ReactNode }) {
  const say = useSay()
  useKeys({ 'shift+d': toggleTheme })
  const path = usePath()
  const mine = useTeams().data
  const team = chosenTeam(mine?.teams ?? [], path)
  const sections = sectionsFor(team, mine?.permissions ?? [])
  return (
    <div className={styles['desk']}>
      <nav className={styles['rail']} aria-label={say('desk.sections')}>
        <Link href="/" className={styles['brand']}>
          <Logo />
          <span>Plenum</span>
        </Link>
        {mine && team && <TeamSwitch teams={mine.teams} team={team} />}
        {sections.map((each) => (
          <Link
            key={each.section}
            href={each.href}
            className={`${styles['entry']} ${each.isRare ? styles['rare'] : ''}`}
            aria-current={each.section === section ? 'page' : undefined}
          >
            <Icon name={each.icon} />
            <span>{say(each.label)}</span>
          </Link>
        ))}
        <MoreSections sections={sections.filter(({ isRare }) => isRare)} section={section} />
        <div className={styles['foot']}>
          <AccountCorner isBelow />
          <Button tone="ghost" size="small" aria-label={say('theme.toggle')} onClick={toggleTheme}>
            <Icon name="moon" />
          </Button>
        </div>
      </nav>
      <main className={styles['page']}>{children}</main>
    </div>
  )
}
