import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { Toast } from '@/ui/toast'
import { MembersPage } from './members-page'

const manager = ['member.read', 'member.manage', 'team.manage']
const mine = (permissions: string[]) => () => ({
  json: {
    data: [{ id: 't', name: 'Harbour', slug: 'harbour', members: 2, role: 'manager', permissions }],
    meta: { account_id: 'mia', permissions: [] },
  },
})
const members = () => ({
  json: {
    data: ['Mia', 'Uma'].map((name) => ({
      account_id: name.toLowerCase(),
      display_name: name,
      email: `${name}@example.org`,
      active: true,
      role: name === 'Mia' ? 'manager' : 'user',
      effective_role: name === 'Mia' ? 'super_admin' : 'user',
      joined_at: '2030-01-01T00:00:00.000Z',
    })),
  },
})
const none = () => ({ json: { data: [] } })

test('a manager removes somebody and takes it back', async () => {
  const person = userEvent.setup()
  const sent = fakeApi({
    'GET /api/v1/teams': mine(manager),
    'GET /api/v1/teams/t/members': members,
    'GET /api/v1/teams/t/invitations': none,
    'DELETE /api/v1/teams/t/members/uma': () => ({ json: { data: { removed: true } } }),
    'POST /api/v1/teams/t/members': () => ({ status: 201, json: { data: {} } }),
  })
  show(
    <>
      <MembersPage part="harbour" />
      <Toast />
    </>,
  )
  await screen.findByRole('heading', { name: '2 people are in Harbour.' })
  await screen.findByText('Super admin in every team')
  await person.click(await screen.findByRole('button', { name: 'Remove Uma' }))
  const receipt = await screen.findByText('Uma is no longer in Harbour.')
  await person.click(within(receipt.parentElement as HTMLElement).getByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(sent).toContainEqual({
      request: 'POST /api/v1/teams/t/members',
      body: { account_id: 'uma', role: 'user' },
    }),
  )
})

test('whoever may not manage is offered nothing to manage', async () => {
  fakeApi({ 'GET /api/v1/teams': mine(['member.read']), 'GET /api/v1/teams/t/members': members })
  show(<MembersPage part="harbour" />)
  await screen.findByText('Uma')
  expect(screen.queryByRole('button', { name: 'Invite people' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Remove Uma' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Leave this team' })).toBeTruthy()
})

test('a team one is not in is nothing', async () => {
  fakeApi({ 'GET /api/v1/teams': mine([]) })
  show(<MembersPage part="dock" />)
  await screen.findByText('NOT_FOUND (404)')
})
