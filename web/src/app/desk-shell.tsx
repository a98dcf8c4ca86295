import type { ReactNode } from 'react'
import { AccountCorner } from '@/features/identity/account-corner'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Logo } from '@/ui/logo'
import { Link } from '@/ui/navigation'
import { toggleTheme } from '@/ui/theme/appearance'
import { useKeys } from '@/ui/use-keys'
import { Button } from '@/ui/button'
import { deskSections } from './desk-pages'
import styles from './desk-shell.module.css'

/** The frame of the planner's pages. It names only pages that exist. */
export function DeskShell({ section, children }: { section: string; children: ReactNode }) {
  const say = useSay()
  useKeys({ 'shift+d': toggleTheme })
  return (
    <div className={styles['desk']}>
      <nav className={styles['rail']} aria-label={say('desk.sections')}>
        <Link href="/" className={styles['brand']}>
          <Logo />
          <span>Plenum</span>
        </Link>
        {deskSections.map((each) => (
          <Link
            key={each.section}
            href={each.href}
            className={styles['entry']}
            aria-current={each.section === section ? 'page' : undefined}
          >
            <Icon name={each.icon} />
            <span>{say(each.label)}</span>
          </Link>
        ))}
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
