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

interface DeskSection {
  readonly section: string
  /** `{team}` stands for the chosen one; without a team there is no such page. */
  readonly href: string
  readonly icon: IconName
  readonly label: Key
  /** The permission without which it is not offered: in that team, or everywhere where the page belongs to none. */
  readonly needs?: string
}

/** What the rail offers; it names only pages that exist. */
export const deskSections: readonly DeskSection[] = [
  { section: 'progress', href: '/app', icon: 'chart', label: 'desk.progress' },
  {
    section: 'backlog',
    href: '/app/{team}/backlog',
    icon: 'table',
    label: 'backlog',
    needs: 'backlog.read',
  },
  {
    section: 'sprints',
    href: '/app/{team}/sprints',
    icon: 'play',
    label: 'sprints',
    needs: 'sprint.read',
  },
  { section: 'members', href: '/app/{team}/members', icon: 'users', label: 'teams.members' },
  {
    section: 'team-settings',
    href: '/app/{team}/settings',
    icon: 'note',
    label: 'teams.settings',
    needs: 'team.manage',
  },
  { section: 'teams', href: '/app/admin/teams', icon: 'table', label: 'teams.all', needs: 'team.manage' },
  {
    section: 'people',
    href: '/app/admin/people',
    icon: 'hand',
    label: 'teams.everybody',
    needs: 'user.manage',
  },
  {
    section: 'organisation',
    href: '/app/settings/organisation',
    icon: 'home',
    label: 'teams.organisation',
    needs: 'settings.write',
  },
  { section: 'sso', href: '/app/admin/sso', icon: 'lock', label: 'sso.section', needs: 'settings.write' },
  { section: 'admin', href: '/app/admin/audit', icon: 'eye', label: 'audit.section', needs: 'audit.read' },
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
  },
  {
    address: /^\/settings\/profile$/,
    section: 'settings',
    Page: lazy(async () => ({ default: (await import('@/features/identity/profile-page')).ProfilePage })),
  },
  {
    address: /^\/settings\/identities$/,
    section: 'settings',
    Page: lazy(async () => ({
      default: (await import('@/features/identity/identities-page')).IdentitiesPage,
    })),
  },
  {
    address: /^\/admin\/sso$/,
    section: 'sso',
    Page: lazy(async () => ({ default: (await import('@/features/identity/sso/sso-page')).SsoPage })),
  },
  {
    address: /^\/settings\/devices$/,
    section: 'settings',
    Page: lazy(async () => ({ default: (await import('@/features/identity/devices-page')).DevicesPage })),
  },
  {
    address: /^\/settings\/keys$/,
    section: 'settings',
    Page: lazy(async () => ({ default: (await import('@/features/identity/keys-page')).KeysPage })),
  },
  {
    address: /^\/admin\/api-keys$/,
    section: 'admin',
    Page: lazy(async () => ({
      default: (await import('@/features/identity/admin-keys-page')).AdminKeysPage,
    })),
  },
  {
    address: /^\/admin\/teams$/,
    section: 'teams',
    Page: lazy(async () => ({ default: (await import('@/features/teams/admin-teams-page')).AdminTeamsPage })),
  },
  {
    address: /^\/admin\/people$/,
    section: 'people',
    Page: lazy(async () => ({
      default: (await import('@/features/teams/admin-people-page')).AdminPeoplePage,
    })),
  },
  {
    address: /^\/settings\/organisation$/,
    section: 'organisation',
    Page: lazy(async () => ({
      default: (await import('@/features/teams/organisation-page')).OrganisationPage,
    })),
  },
  {
    address: /^\/([a-z0-9-]+)\/members$/,
    section: 'members',
    Page: lazy(async () => ({ default: (await import('@/features/teams/members-page')).MembersPage })),
  },
  {
    address: /^\/([a-z0-9-]+)\/settings$/,
    section: 'team-settings',
    Page: lazy(async () => ({
      default: (await import('@/features/teams/team-settings-page')).TeamSettingsPage,
    })),
  },
  {
    address: /^\/([a-z0-9-]+)\/backlog$/,
    section: 'backlog',
    Page: lazy(async () => ({ default: (await import('./backlog-route')).BacklogRoute })),
  },
  {
    address: /^\/([a-z0-9-]+)\/sprints$/,
    section: 'sprints',
    Page: lazy(async () => ({ default: (await import('./sprints-route')).SprintsRoute })),
  },
]
