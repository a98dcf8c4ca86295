import { useSay } from '@/i18n/words'
import { Link } from './navigation'
import styles from './admin-pages.module.css'

const pages = [
  { name: 'audit', href: '/app/admin/audit', label: 'audit.eyebrow' },
  { name: 'encryption', href: '/app/admin/encryption', label: 'encryption.eyebrow' },
  { name: 'keys', href: '/app/admin/api-keys', label: 'api-keys.title' },
] as const

/** The pages of whoever answers for this installation, beside each other. */
export function AdminPages({ here }: { here: (typeof pages)[number]['name'] }) {
  const say = useSay()
  return (
    <nav className={styles['pages']} aria-label={say('admin.pages')}>
      {pages.map(({ name, href, label }) => (
        <Link key={name} href={href} aria-current={name === here ? 'page' : undefined}>
          {say(label)}
        </Link>
      ))}
    </nav>
  )
}
