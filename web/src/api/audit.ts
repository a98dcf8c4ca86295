import { send } from './http'
import type { AuditCheck, AuditEvent } from './types'

/** What is looked for; the words of an address, as people see and share it. */
export interface AuditFilter {
  readonly actor?: string
  readonly action?: string
  readonly target?: string
  readonly outcome?: string
  readonly from?: string
  readonly to?: string
}

export interface AuditPage {
  readonly events: readonly AuditEvent[]
  readonly next: number | undefined
}

const address = '/api/v1/audit-events'

export async function listAuditEvents(
  filter: AuditFilter,
  cursor: number | undefined,
  signal: AbortSignal,
): Promise<AuditPage> {
  const query = { ...filter, limit: 50, ...(cursor !== undefined && { cursor }) }
  const { data, meta } = await send('get', address, { query, signal })
  const next = meta?.['next']
  return { events: data, next: next === undefined ? undefined : Number(next) }
}

export async function getAuditCheck(signal: AbortSignal): Promise<AuditCheck | undefined> {
  const { data } = await send('get', `${address}/verify`, { signal })
  return data.last
}

export async function verifyAudit(): Promise<AuditCheck> {
  const { data } = await send('post', `${address}/verify`, {})
  return data
}

/** Where a browser fetches the same events as a file. */
export function auditFileAddress(filter: AuditFilter, format: 'csv' | 'json'): string {
  return `${address}/export?${new URLSearchParams({ ...filter, format })}`
}
