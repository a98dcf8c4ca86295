import { lazy, type ComponentType } from 'react'
import type { IconName } from '@/ui/icon'
import type { Key } from '@/i18n/en'

/** A page of the desk: its address below `/app`, and where it stands in the rail. */
interface DeskPage {
  /** What is in its brackets goes to the page as its `part`. */
  readonly address: RegExp
  readonly section: string
  readonly Page: ComponentType<{ part: string }>
}

/** What the rail offers; it names only pages that exist. */
export const deskSections: readonly { section: string; href: string; icon: IconName; label: Key }[] = [
  { section: 'progress', href: '/app', icon: 'chart', label: 'desk.progress' },
]

/** Every page of the desk, each fetched when it is first opened. */
export const deskPages: readonly DeskPage[] = [
  {
    address: /^$/,
    section: 'progress',
    Page: lazy(async () => ({ default: (await import('@/features/reports/progress-page')).ProgressPage })),
  },
  {
    address: /^\/admin\/audit$/,
    section: 'admin',
    Page: lazy(async () => ({ default: (await import('@/features/operations/audit/audit-page')).AuditPage })),
  },
  {
    address: /^\/admin\/encryption$/,
    section: 'admin',
    Page: lazy(async () => ({
      default: (await import('@/features/operations/encryption-page')).EncryptionPage,
    })),
    address: /^\/settings\/profile$/,
    section: 'settings',
    Page: lazy(async () => ({ default: (await import('@/features/identity/profile-page')).ProfilePage })),
  },
  {
    address: /^\/settings\/devices$/,
    section: 'settings',
    Page: lazy(async () => ({ default: (await import('@/features/identity/devices-page')).DevicesPage })),
  },
]
