import { send } from './http'
import type { OrganisationSettings } from './types'

export async function getOrganisation(signal?: AbortSignal): Promise<OrganisationSettings> {
  const { data } = await send('get', '/api/v1/settings', { ...(signal && { signal }) })
  return data
}

/** Only onto the revision that is shown. */
export async function changeOrganisation(
  ifMatch: number,
  body: Partial<Omit<OrganisationSettings, 'revision'>>,
): Promise<OrganisationSettings> {
  const { data } = await send('patch', '/api/v1/settings', { body, ifMatch })
  return data
}
