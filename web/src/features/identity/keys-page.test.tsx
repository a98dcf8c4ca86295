import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { AdminKeysPage } from './admin-keys-page'
import { KeysPage } from './keys-page'

const key = {
  id: 'k',
  prefix: 'plk_Ab12Cd34',
  name: 'Nightly build',
  scopes: ['team.read', 'session.host'],
  team_ids: ['t'],
  account_id: 'uma',
  account_name: 'Uma',
  created_at: '2030-01-01T00:00:00.000Z',
  expires_at: '2030-04-01T00:00:00.000Z',
  expired: false,
}
const teams = () => ({
  json: {
    data: [{ id: 't', name: 'Harbour', slug: 'harbour' }],
    meta: { account_id: 'uma', permissions: [] },
  },
})
const own = (keys: unknown[], scopes = ['team.read', 'session.host']) => ({
  json: { data: keys, meta: { scopes, most: 20 } },
})

test('an admin sees whose keys there are', async () => {
  fakeApi({
    'GET /api/v1/api-keys': () => ({ json: { data: [key], meta: {} } }),
    'GET /api/v1/teams': teams,
  })
  show(<AdminKeysPage />)
  await screen.findByRole('heading', { name: 'There is one API key' })
  screen.getByText('Uma')
  expect(screen.queryByRole('button', { name: /^Rename/ })).toBeNull()
})

test('whoever may make none is told so and keeps what there is', async () => {
  fakeApi({ 'GET /api/v1/api-keys': () => own([key], []), 'GET /api/v1/teams': teams })
  show(<KeysPage />)
  await screen.findByText('Nightly build')
  screen.getByText('What you are here makes no keys. Whoever manages your team can change that.')
  expect(screen.queryByRole('button', { name: 'Make a key' })).toBeNull()
})

test('a key is revoked only after asking', async () => {
  const person = userEvent.setup()
  const sent = fakeApi({
    'GET /api/v1/api-keys': () => own([key]),
    'GET /api/v1/teams': teams,
    'DELETE /api/v1/api-keys/k': () => ({ json: { data: { revoked: true } } }),
  })
  show(<KeysPage />)
  await screen.findByText('Only in: Harbour')
  await person.click(screen.getByRole('button', { name: 'Revoke: Nightly build' }))
  const asked = await screen.findByRole('dialog', { name: 'Revoke “Nightly build”?' })
  await person.click(within(asked).getByRole('button', { name: 'Revoke' }))
  await waitFor(() => expect(sent.map(({ request }) => request)).toContain('DELETE /api/v1/api-keys/k'))
})

test('a key is made for what was chosen, and shown with a command to try it', async () => {
  const person = userEvent.setup()
  const sent = fakeApi({
    'GET /api/v1/api-keys': () => own([]),
    'GET /api/v1/teams': teams,
    'POST /api/v1/api-keys': () => ({ status: 201, json: { data: { key, token: 'plk_Ab12Cd34_secret' } } }),
  })
  show(<KeysPage />)
  await person.click(await screen.findByText('Make a key'))
  await person.click(screen.getByLabelText('Name'))
  await person.paste('CI')
  expect(screen.getByText<HTMLButtonElement>('Make the key').disabled).toBe(true)
  await person.click(screen.getByLabelText(/Begin sessions/))
  await person.click(await screen.findByLabelText('Only in some teams'))
  await person.click(screen.getByLabelText('Harbour'))
  await person.click(screen.getByText('Make the key'))
  expect((await screen.findByLabelText<HTMLInputElement>('API key')).value).toBe('plk_Ab12Cd34_secret')
  screen.getByText(/curl -H "Authorization: Bearer plk_Ab12Cd34_secret"/)
  expect(sent).toContainEqual({
    request: 'POST /api/v1/api-keys',
    body: { name: 'CI', scopes: ['session.host'], expires_in_days: 90, team_ids: ['t'] },
  })
})
