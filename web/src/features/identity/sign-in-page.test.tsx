import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { AccountCorner } from './account-corner'
import { SignInPage } from './sign-in-page'

const ann = { id: '1', display_name: 'Ann Example', email: 'ann@example.org', strangers: 0 }

const none = { 'GET /api/v1/auth/sso': () => ({ json: { data: { providers: [], sso_only: false } } }) }

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
  history.replaceState(null, '', '/signin?back=%2Fapp%2Fsettings%2Fdevices')
})

async function typeIn() {
  await userEvent.type(screen.getByLabelText('E-mail or username'), 'ann')
  await userEvent.type(screen.getByLabelText('Password'), 'seven blue herons')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

test('whoever signs in is back where they were, and known by name', async () => {
  const sent = fakeApi({
    ...none,
    'POST /api/v1/auth/login': () => ({ json: { data: { account_id: '1', expires_in: 1800 } } }),
    'GET /api/v1/me': () => ({ json: { data: ann } }),
  })
  show(
    <>
      <SignInPage />
      <AccountCorner />
    </>,
  )
  await typeIn()
  await waitFor(() => expect(location.pathname).toBe('/app/settings/devices'))
  expect(sent.find(({ request }) => request.startsWith('POST'))?.body).toEqual({
    login: 'ann',
    password: 'seven blue herons',
  })
  expect(await screen.findByText('Ann Example')).toBeVisible()
  expect(JSON.stringify({ ...localStorage })).not.toContain('herons')
})

test('a refusal is said, and what was typed stays', async () => {
  fakeApi({
    ...none,
    'POST /api/v1/auth/login': () => ({
      status: 401,
      json: { error: { code: 'SIGN_IN_FAILED', message: 'wrong' } },
    }),
  })
  show(<SignInPage />)
  await typeIn()
  expect(await screen.findByRole('alert')).toHaveTextContent('The name or the password is wrong')
  expect(screen.getByLabelText('E-mail or username')).toHaveValue('ann')
})

test('whoever forgot the password asks for a link and learns nothing about accounts', async () => {
  const sent = fakeApi({
    ...none,
    'POST /api/v1/auth/password/forgot': () => ({ json: { data: { requested: true } } }),
  })
  show(<SignInPage />)
  await userEvent.click(screen.getByRole('button', { name: 'Forgot the password?' }))
  await userEvent.type(screen.getByLabelText('E-mail or username'), 'ann')
  await userEvent.click(screen.getByRole('button', { name: 'Ask for a link' }))
  expect(await screen.findByText(/If there is such an account/)).toBeVisible()
  expect(sent).toContainEqual({ request: 'POST /api/v1/auth/password/forgot', body: { login: 'ann' } })
})

test('providers stand above the password, and lead back to where one was', async () => {
  fakeApi({
    'GET /api/v1/auth/sso': () => ({
      json: {
        data: { providers: [{ slug: 'kc', name: 'Keycloak', start: '/sso/oidc/kc' }], sso_only: false },
      },
    }),
  })
  show(<SignInPage />)
  expect(await screen.findByRole('link', { name: 'Sign in with Keycloak' })).toHaveAttribute(
    'href',
    '/sso/oidc/kc?return_to=%2Fapp%2Fsettings%2Fdevices',
  )
})
