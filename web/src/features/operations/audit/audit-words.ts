import type { AuditEvent } from '@/api/types'
import type { Key } from '@/i18n/en'
import type { Say } from '@/i18n/words'

/** What was done, in words; a deed nobody has words for yet is shown by its code. */
const actions: Readonly<Record<string, Key>> = {
  'account.signed_in': 'audit.action.account.signed_in',
  'account.signed_out': 'audit.action.account.signed_out',
  'activity.exported': 'audit.action.activity.exported',
  'audit.exported': 'audit.action.audit.exported',
  'audit.shortened': 'audit.action.audit.shortened',
  'deck.removed': 'audit.action.deck.removed',
  'encryption.key_rotated': 'audit.action.encryption.key_rotated',
  'retention.run': 'audit.action.retention.run',
  'seat.withdrawn': 'audit.action.seat.withdrawn',
  'session.erased': 'audit.action.session.erased',
  'session.exported': 'audit.action.session.exported',
  'session.repaired': 'audit.action.session.repaired',
}

const kinds: Readonly<Record<AuditEvent['actor_kind'], Key>> = {
  member: 'audit.kind.member',
  api_key: 'audit.kind.api_key',
  seat: 'audit.kind.seat',
  integration: 'audit.kind.integration',
  system: 'audit.kind.system',
  nobody: 'audit.kind.nobody',
}

const outcomes: Readonly<Record<AuditEvent['outcome'], Key>> = {
  done: 'audit.outcome.done',
  refused: 'audit.outcome.refused',
  failed: 'audit.outcome.failed',
}

export const knownActions: readonly string[] = Object.keys(actions)
export const knownOutcomes = Object.keys(outcomes) as readonly AuditEvent['outcome'][]

export function actionWords(action: string, say: Say): string {
  const key = actions[action]
  return key ? say(key) : action
}

export function actorWords(event: AuditEvent, say: Say): string {
  return event.actor_name ?? say(kinds[event.actor_kind])
}

export function outcomeWords(outcome: AuditEvent['outcome'], say: Say): string {
  return say(outcomes[outcome])
}
