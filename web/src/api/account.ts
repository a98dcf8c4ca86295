import { send } from './http'
import { callSignedIn, forgetSignedIn, keepSignedIn } from './signed-in'
import type { AccountChange, Device, OwnAccount } from './types'

/** The browser keeps what proves it; the page learns only that it is signed in. */
export async function signIn(login: string, password: string): Promise<OwnAccount> {
  const { data } = await send('post', '/api/v1/auth/login', { body: { login, password } })
  keepSignedIn(data.expires_in)
  return getAccount()
}

export interface FirstAccount {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly password: string
  readonly language: string
}

const halfAnHour = 1800

export async function setUp({ token, email, name, password, language }: FirstAccount): Promise<void> {
  await send('post', '/api/v1/setup', {
    body: {
      token,
      email,
      display_name: name,
      password,
      language,
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  })
  keepSignedIn(halfAnHour, name)
}

export async function signOut(): Promise<void> {
  await send('post', '/api/v1/auth/logout', {})
  forgetSignedIn()
}

export async function signOutEverywhere(): Promise<void> {
  await send('post', '/api/v1/auth/logout-all', {})
  forgetSignedIn()
}

export async function forgotPassword(login: string): Promise<void> {
  await send('post', '/api/v1/auth/password/forgot', { body: { login } })
}

export async function resetPassword(token: string, password: string): Promise<void> {
  await send('post', '/api/v1/auth/password/reset', { body: { token, password } })
}

export async function changePassword(current: string | undefined, next: string): Promise<void> {
  await send('post', '/api/v1/auth/password/change', {
    body: { ...(current !== undefined && { current_password: current }), new_password: next },
  })
  keepSignedIn(halfAnHour)
}

export async function getAccount(signal?: AbortSignal): Promise<OwnAccount> {
  const { data } = await send('get', '/api/v1/me', { ...(signal && { signal }) })
  callSignedIn(data.display_name)
  return data
}

export async function changeAccount(change: AccountChange): Promise<OwnAccount> {
  const { data } = await send('patch', '/api/v1/me', { body: change })
  callSignedIn(data.display_name)
  return data
}

export async function deleteAccount(password: string | undefined): Promise<void> {
  await send('delete', '/api/v1/me', {
    body: { ...(password !== undefined && { current_password: password }) },
  })
  forgetSignedIn()
}

export async function listDevices(signal?: AbortSignal): Promise<readonly Device[]> {
  const { data } = await send('get', '/api/v1/me/devices', { ...(signal && { signal }) })
  return data
}

export async function removeDevice(device: string): Promise<void> {
  await send('delete', '/api/v1/me/devices/{device}', { path: { device } })
}
