import { send } from './http'

/** A session looked back upon, for whoever had a seat in it. */
export async function getSummary(id: string, signal?: AbortSignal, comparison = false) {
  const { data } = await send('get', '/api/v1/sessions/{id}/summary', {
    path: { id },
    ...(comparison && { query: { comparison } }),
    ...(signal && { signal }),
  })
  return data
}

export type ExportFormat = 'pdf' | 'xlsx' | 'csv' | 'md' | 'json'

/** Where a file of the results is fetched; the browser saves it. */
export function exportAddress(id: string, format: ExportFormat, withVotes: boolean): string {
  return `/api/v1/sessions/${id}/export?format=${format}${withVotes ? '&include=votes,assumptions' : ''}`
}
