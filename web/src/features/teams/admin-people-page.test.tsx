import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { AdminPeoplePage } from './admin-people-page'

const admin = () => ({
  json: { data: [], meta: { account_id: 'adam', permissions: ['user.manage', 'member.manage'] } },
})
const people = (active = true) => ({
  json: {
    data: [
      ['adam', 'Adam', 'admin'],
      ['root', 'Root', 'super_admin'],
      ['uma', 'Uma', 'user'],
    ].map(([id, name, role]) => ({
      account_id: id,
      display_name: name,
      email: `${id}@example.org`,
      active: id !== 'uma' || active,
      role,
      teams: [],
    })),
  },
})
const none = () => ({ json: { data: [] } })

test('an admin hands out a link for a new password, and only for those below', async () => {
  const person = userEvent.setup()
  fakeApi({
    'GET /api/v1/teams': admin,
    'GET /api/v1/people': () => people(),
    'GET /api/v1/invitations': none,
    'POST /api/v1/users/uma/reset-link': () => ({
      json: { data: { url: 'https://plenum.example/reset#secret' } },
    }),
  })
  show(<AdminPeoplePage />)
  await person.click(await screen.findByRole('button', { name: 'More for Uma' }))
  expect(screen.queryByRole('button', { name: 'More for Root', hidden: true })).toBeNull()
  expect(screen.queryByRole('button', { name: 'More for Adam', hidden: true })).toBeNull()
  await person.click(screen.getByRole('menuitem', { name: 'Link for a new password' }))
  expect(await screen.findByDisplayValue('https://plenum.example/reset#secret')).toBeTruthy()
})

test('somebody is kept from signing in after a question, and let in again', async () => {
  const person = userEvent.setup()
  let active = true
  const sent = fakeApi({
    'GET /api/v1/teams': admin,
    'GET /api/v1/people': () => people(active),
    'GET /api/v1/invitations': none,
    'POST /api/v1/users/uma/deactivate': () => ((active = false), { json: { data: {} } }),
    'POST /api/v1/users/uma/activate': () => ((active = true), { json: { data: {} } }),
  })
  show(<AdminPeoplePage />)
  await person.click(await screen.findByRole('button', { name: 'More for Uma' }))
  await person.click(screen.getByRole('menuitem', { name: 'Keep from signing in' }))
  expect(sent.some(({ request }) => request.includes('deactivate'))).toBe(false)
  await person.click(await screen.findByRole('button', { name: 'Keep from signing in' }))
  await screen.findByText('cannot sign in')
  await person.click(screen.getByRole('button', { name: 'More for Uma' }))
  await person.click(screen.getByRole('menuitem', { name: 'Let sign in again' }))
  await waitFor(() => expect(screen.queryByText('cannot sign in')).toBeNull())
})
