import { send } from './http'
import { problemOf, unreachable } from './problem'
import { freshSignIn } from './signed-in'
import type { ImportPreview, ImportState } from './types'

export type Mapping = Readonly<Record<string, string>>

/** The bytes as they are: the server finds out how they were written. */
export async function openImport(
  team: string,
  kind: string,
  project: string | undefined,
  file: Blob,
): Promise<ImportPreview> {
  await freshSignIn()
  const home = project ? `&project=${project}` : ''
  const response = await fetch(`/api/v1/teams/${team}/imports?kind=${kind}${home}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await problemOf(response)
  const { data } = (await response.json()) as { data: ImportPreview }
  return data
}

/** The same file, its columns meaning something else. */
export async function previewImport(id: string, mapping: Mapping): Promise<ImportPreview> {
  const body = { mapping: { ...mapping } }
  const { data } = await send('post', '/api/v1/imports/{import}/preview', { path: { import: id }, body })
  return data
}

export interface ImportWish {
  readonly mapping: Mapping
  readonly keepsKnown: boolean
  readonly skipsBad: boolean
}

export async function commitImport(id: string, wish: ImportWish): Promise<void> {
  const body = {
    mapping: { ...wish.mapping },
    on_duplicate: wish.keepsKnown ? ('skip' as const) : ('update' as const),
    bad_rows: wish.skipsBad ? ('skip' as const) : ('refuse' as const),
  }
  await send('post', '/api/v1/imports/{import}/commit', { path: { import: id }, body })
}

export async function getImport(id: string): Promise<ImportState> {
  const { data } = await send('get', '/api/v1/imports/{import}', { path: { import: id } })
  return data
}
