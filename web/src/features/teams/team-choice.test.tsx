import { beforeEach, expect, test } from 'vitest'
import type { Team } from '@/api/types'
import { chosenTeam, rememberTeam, samePageOf } from './team-choice'
import { initials } from './team-switch'

const [harbour, dock] = ['harbour', 'dock'].map(
  (slug) => ({ id: slug, slug, name: slug }) as unknown as Team,
) as [Team, Team]

beforeEach(() => localStorage.clear())

test('the team of the address is chosen, else the last one, else the first', () => {
  expect(chosenTeam([harbour, dock], '/app/dock/members')).toBe(dock)
  expect(chosenTeam([harbour, dock], '/app')).toBe(harbour)
  rememberTeam('dock')
  expect(chosenTeam([harbour, dock], '/app/admin/teams')).toBe(dock)
  rememberTeam('gone')
  expect(chosenTeam([harbour, dock], '/app')).toBe(harbour)
  expect(chosenTeam([], '/app')).toBeUndefined()
})

test('another team is shown by the same page, or by its members', () => {
  expect(samePageOf(dock, '/app/harbour/settings', harbour)).toBe('/app/dock/settings')
  expect(samePageOf(dock, '/app/admin/teams', harbour)).toBe('/app/dock/members')
  expect(samePageOf(dock, '/app', undefined)).toBe('/app/dock/members')
})

test('a team is known by the first letters of its name', () => {
  expect(initials('north sea team')).toBe('NS')
  expect(initials('Größe')).toBe('G')
})
