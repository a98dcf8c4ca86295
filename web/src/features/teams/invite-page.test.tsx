import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { InvitePage } from './invite-page'

const offer = {
  organisation: 'Plenum',
  team: 'Harbour',
  role: 'user',
  invited_by_name: 'Mia',
  expires_at: '2030-05-01T12:00:00.000Z',
}
const signedOut = () => ({ status: 401, json: { error: { code: 'SIGN_IN_REQUIRED', message: '' } } })
const team = { id: 't', name: 'Harbour', slug: 'harbour' }

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/invite#inv_secret')
})

test('the secret is posted and leaves the address', async () => {
  const sent = fakeApi({
    'POST /api/v1/invitations/open': () => ({ json: { data: offer } }),
    'GET /api/v1/teams': signedOut,
  })
  show(<InvitePage />)
  await screen.findByRole('heading', { name: 'Mia invites you to Harbour' })
  expect(sent[0]).toEqual({ request: 'POST /api/v1/invitations/open', body: { secret: 'inv_secret' } })
  expect(location.hash).toBe('')
})

test('somebody new opens an account and is told how to go on', async () => {
  const person = userEvent.setup()
  const sent = fakeApi({
    'POST /api/v1/invitations/open': () => ({ json: { data: offer } }),
    'GET /api/v1/teams': signedOut,
    'POST /api/v1/invitations/accept': () => ({
      json: { data: { account_id: 'a', email: 'nora@example.org', team, role: 'user', new_account: true } },
    }),
  })
  show(<InvitePage />)
  await person.type(await screen.findByLabelText('Your name'), 'Nora')
  await person.type(screen.getByLabelText('E-mail address'), 'nora@example.org')
  await person.type(screen.getByLabelText('New password'), 'correct horse battery')
  await person.click(screen.getByRole('button', { name: 'Open an account and join Harbour' }))
  await screen.findByRole('heading', { name: 'You are in Harbour' })
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
    '/signin?back=%2Fapp%2Fharbour%2Fmembers',
  )
  expect(sent.at(-1)?.body).toMatchObject({
    secret: 'inv_secret',
    account: { display_name: 'Nora', email: 'nora@example.org', language: 'en' },
  })
})

test('other ways in stand beside an account of its own, for guests only', async () => {
  fakeApi({
    'POST /api/v1/invitations/open': () => ({ json: { data: offer } }),
    'GET /api/v1/teams': signedOut,
  })
  show(<InvitePage waysIn={<a href="/sso">Sign in with Harbour ID</a>} />)
  await screen.findByLabelText('Your name')
  expect(screen.getByRole('link', { name: 'Sign in with Harbour ID' })).toBeTruthy()
})

test('what is wrong stands at its field, and nothing typed is lost', async () => {
  const person = userEvent.setup()
  fakeApi({
    'POST /api/v1/invitations/open': () => ({ json: { data: { ...offer, email: 'nora@example.org' } } }),
    'GET /api/v1/teams': signedOut,
    'POST /api/v1/invitations/accept': () => ({
      status: 422,
      json: {
        error: {
          code: 'VALIDATION_ERROR',
          message: '',
          details: [{ field: 'password', message: 'is too common' }],
        },
      },
    }),
  })
  show(<InvitePage />)
  await person.type(await screen.findByLabelText('Your name'), 'Nora')
  await person.click(screen.getByRole('button', { name: 'Open an account and join Harbour' }))
  await screen.findByText('is too common')
  expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Nora')
  expect(screen.getByLabelText<HTMLInputElement>('E-mail address').readOnly).toBe(true)
})

test('whoever is signed in joins with one tap', async () => {
  const person = userEvent.setup()
  fakeApi({
    'POST /api/v1/invitations/open': () => ({ json: { data: offer } }),
    'GET /api/v1/teams': () => ({ json: { data: [], meta: { permissions: [], account_id: 'a' } } }),
    'POST /api/v1/invitations/accept': () => ({
      json: { data: { account_id: 'a', email: 'a@example.org', team, role: 'user', new_account: false } },
    }),
  })
  show(<InvitePage />)
  await person.click(await screen.findByRole('button', { name: 'Join Harbour' }))
  await waitFor(() => expect(location.pathname).toBe('/app/harbour/members'))
})

test('an invitation that is over says so', async () => {
  fakeApi({
    'POST /api/v1/invitations/open': () => ({
      status: 410,
      json: { error: { code: 'INVITATION_GONE', message: '' } },
    }),
  })
  show(<InvitePage />)
  await screen.findByRole('heading', { name: 'This invitation is over' })
})
