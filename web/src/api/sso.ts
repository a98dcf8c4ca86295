import { send } from './http'
import { callSignedIn, keepSignedIn } from './signed-in'
import { getAccount } from './account'
import type {
  AddProvider,
  LinkedIdentity,
  SamlMetadata,
  ProviderChange,
  ProviderHealth,
  SsoArrived,
  SsoPolicy,
  SsoProvider,
  SsoWays,
} from './types'

export async function listSsoWays(signal?: AbortSignal): Promise<SsoWays> {
  const { data } = await send('get', '/api/v1/auth/sso', { ...(signal && { signal }) })
  return data
}

/** Asked by our own page at the end of the way back, where the cookies of a sign-in can be given. */
export async function completeSso(language: string): Promise<SsoArrived> {
  const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { data } = await send('post', '/api/v1/auth/sso/complete', { body: { language, time_zone } })
  return entered(data)
}

export async function linkSso(password: string): Promise<SsoArrived> {
  const { data } = await send('post', '/api/v1/auth/sso/link', { body: { password } })
  return entered(data)
}

async function entered(arrived: SsoArrived): Promise<SsoArrived> {
  if (arrived.outcome === 'signed_in' && arrived.expires_in !== undefined) {
    keepSignedIn(arrived.expires_in)
    callSignedIn((await getAccount()).display_name)
  }
  return arrived
}

export async function listIdentities(signal?: AbortSignal): Promise<readonly LinkedIdentity[]> {
  const { data } = await send('get', '/api/v1/me/identities', { ...(signal && { signal }) })
  return data
}

/** Where to go to be vouched for. */
export async function beginLink(provider: string): Promise<string> {
  const { data } = await send('post', '/api/v1/me/identities', { body: { provider } })
  return data.url
}

export async function removeIdentity(identity: string): Promise<void> {
  await send('delete', '/api/v1/me/identities/{identity}', { path: { identity } })
}

export async function listProviders(signal?: AbortSignal): Promise<readonly SsoProvider[]> {
  const { data } = await send('get', '/api/v1/sso-providers', { ...(signal && { signal }) })
  return data
}

export async function addProvider(body: AddProvider): Promise<SsoProvider> {
  const { data } = await send('post', '/api/v1/sso-providers', { body })
  return data
}

/** Only onto the revision that is shown. */
export async function changeProvider(
  provider: string,
  ifMatch: number,
  body: ProviderChange,
): Promise<SsoProvider> {
  const { data } = await send('patch', '/api/v1/sso-providers/{provider}', {
    path: { provider },
    body,
    ifMatch,
  })
  return data
}

export async function removeProvider(provider: string): Promise<void> {
  await send('delete', '/api/v1/sso-providers/{provider}', { path: { provider } })
}

export async function testProvider(provider: string): Promise<ProviderHealth> {
  const { data } = await send('post', '/api/v1/sso-providers/{provider}/test', { path: { provider } })
  return data
}

export async function getSsoPolicy(signal?: AbortSignal): Promise<SsoPolicy> {
  const { data } = await send('get', '/api/v1/sso-policy', { ...(signal && { signal }) })
  return data
}

export async function changeSsoPolicy(
  ifMatch: number,
  body: { sso_only: boolean; break_glass?: string },
): Promise<SsoPolicy> {
  const { data } = await send('put', '/api/v1/sso-policy', { body, ifMatch })
  return data
}

/** What a provider says of itself, at its address or in its file; nothing is stored yet. */
export async function readSamlMetadata(from: { url: string } | { metadata: string }): Promise<SamlMetadata> {
  const { data } = await send('post', '/api/v1/sso-providers/saml-metadata', { body: from })
  return data
}
