import { problemOf, unreachable } from './problem'
import type { ImportedStories } from './types'

export type Duplicates = 'skip' | 'update' | 'add'

interface ImportWish {
  readonly session: string
  readonly activity: string
  /** Pasted text, or the bytes of a file as they are: the server finds out how they were written. */
  readonly content: string | Blob
  readonly duplicates: Duplicates
  readonly dryRun: boolean
}

/** Brings a list of stories into a table; a dry run only says what would become of every row. */
export async function importStories(wish: ImportWish, signal?: AbortSignal): Promise<ImportedStories> {
  const { session, activity, content, duplicates, dryRun } = wish
  const route = `/api/v1/sessions/${session}/activities/${activity}/stories/import`
  const response = await fetch(`${route}?dry_run=${dryRun}&duplicates=${duplicates}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream' },
    body: content,
    ...(signal && { signal }),
  }).catch((failure: unknown) => {
    throw signal?.aborted ? failure : unreachable()
  })
  if (!response.ok) throw await problemOf(response)
  const { data } = (await response.json()) as { data: ImportedStories }
  return data
}
