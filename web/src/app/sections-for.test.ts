import { expect, test } from 'vitest'
import type { Team } from '@/api/types'
import { sectionsFor } from './sections-for'

const team = (permissions: string[]) => ({ slug: 'harbour', permissions }) as unknown as Team
const names = (...asked: Parameters<typeof sectionsFor>) =>
  sectionsFor(...asked).map(({ section }) => section)

test('guests and people without a team are offered what belongs to nobody', () => {
  expect(names(undefined, [])).not.toContain('members')
  expect(names(undefined, ['team.manage'])).not.toContain('team-settings')
})

test('a member is offered the pages of the team they may open', () => {
  expect(names(team([]), [])).toContain('members')
  expect(names(team([]), [])).not.toContain('team-settings')
  expect(names(team(['team.manage']), [])).toContain('team-settings')
  expect(names(team(['team.manage']), [])).not.toContain('teams')
  expect(sectionsFor(team([]), []).find(({ section }) => section === 'members')?.href).toBe(
    '/app/harbour/members',
  )
})

test('pages of the organisation are offered by what somebody may do everywhere', () => {
  const offered = names(team([]), ['team.manage', 'user.manage'])
  expect(offered).toEqual(expect.arrayContaining(['teams', 'people']))
  expect(offered).not.toContain('organisation')
})
