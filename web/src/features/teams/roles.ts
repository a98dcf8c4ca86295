import type { Key } from '@/i18n/en'
import type { Role } from '@/api/types'

/** What somebody can be in a team, the least first. */
export const teamRoles: readonly Role[] = ['viewer', 'user', 'manager']

/** What somebody can be everywhere; of admins only those decide who may. */
export function rolesEverywhere(managesAdmins: boolean): readonly Role[] {
  return managesAdmins ? [...teamRoles, 'admin', 'super_admin'] : teamRoles
}

export function roleName(role: Role): Key {
  return `teams.role.${role}`
}

export function roleText(role: Role): Key {
  return `teams.role.${role}.text`
}

export function isAdmin(role: Role): boolean {
  return role === 'admin' || role === 'super_admin'
}
