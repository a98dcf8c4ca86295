import { send } from './http'
import { once } from './once'
import type { TemplateOverview } from './types'

export interface Templates {
  readonly templates: readonly TemplateOverview[]
  /** Whether whoever asks has an account that can keep one, and for which teams they may. */
  readonly mayKeep: boolean
  readonly mayKeepFor: readonly string[]
}

/** Those that come with the program, and one's own and the teams' for people who are signed in. */
export async function listTemplates(locale: string, signal?: AbortSignal): Promise<Templates> {
  const { data, meta } = await send('get', '/api/v1/templates', {
    query: { locale },
    ...(signal && { signal }),
  })
  const teams = meta?.['may_keep_for']
  return {
    templates: data,
    mayKeep: meta?.['may_keep'] === true,
    mayKeepFor: Array.isArray(teams) ? teams.map(String) : [],
  }
}

interface KeptAgenda {
  readonly name: string
  readonly description?: string
  readonly team_id?: string
}

/** Keeps what a session has on its agenda, without anything people did there. */
export async function keepAgenda(session: string, body: KeptAgenda) {
  const { data } = await once(`keep ${session} ${JSON.stringify(body)}`, (idempotencyKey) =>
    send('post', '/api/v1/sessions/{id}/templates', { path: { id: session }, body, idempotencyKey }),
  )
  return data
}

export async function insertTemplate(session: string, template: string): Promise<void> {
  await once(`insert ${session} ${template}`, (idempotencyKey) =>
    send('post', '/api/v1/sessions/{id}/activities/insert', {
      path: { id: session },
      body: { template_id: template },
      idempotencyKey,
    }),
  )
}

/** Refused if somebody else has changed it since it was seen. */
export async function renameTemplate({ id, revision }: TemplateOverview, name: string): Promise<void> {
  await send('patch', '/api/v1/templates/{template}', {
    path: { template: id },
    body: { name },
    ifMatch: revision,
  })
}

export async function removeTemplate(id: string): Promise<void> {
  await send('delete', '/api/v1/templates/{template}', { path: { template: id } })
}
