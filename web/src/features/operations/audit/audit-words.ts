import type { AuditEvent } from '@/api/types'
import type { Key } from '@/i18n/en'
import type { Say } from '@/i18n/words'

/** What was done, in words; a deed nobody has words for yet is shown by its code. */
const actions: Readonly<Record<string, Key>> = {
  'account.activated': 'audit.action.account.activated',
  'account.changed': 'audit.action.account.changed',
  'account.deactivated': 'audit.action.account.deactivated',
  'account.deleted': 'audit.action.account.deleted',
  'account.device_removed': 'audit.action.account.device_removed',
  'account.exported': 'audit.action.account.exported',
  'account.guessed': 'audit.action.account.guessed',
  'account.password_changed': 'audit.action.account.password_changed',
  'account.password_reset': 'audit.action.account.password_reset',
  'account.refresh_token_reused': 'audit.action.account.refresh_token_reused',
  'account.reset_link_issued': 'audit.action.account.reset_link_issued',
  'account.reset_link_requested': 'audit.action.account.reset_link_requested',
  'account.role_given': 'audit.action.account.role_given',
  'account.sign_in_failed': 'audit.action.account.sign_in_failed',
  'account.sign_in_locked': 'audit.action.account.sign_in_locked',
  'account.signed_in': 'audit.action.account.signed_in',
  'account.signed_out': 'audit.action.account.signed_out',
  'account.signed_out_everywhere': 'audit.action.account.signed_out_everywhere',
  'account.unlocked': 'audit.action.account.unlocked',
  'account.break_glass_used': 'audit.action.account.break_glass_used',
  'account.identity_linked': 'audit.action.account.identity_linked',
  'account.identity_unlinked': 'audit.action.account.identity_unlinked',
  'account.password_not_enough': 'audit.action.account.password_not_enough',
  'account.provisioned': 'audit.action.account.provisioned',
  'sso_policy.changed': 'audit.action.sso_policy.changed',
  'sso_provider.added': 'audit.action.sso_provider.added',
  'sso_provider.changed': 'audit.action.sso_provider.changed',
  'sso_provider.removed': 'audit.action.sso_provider.removed',
  'sso_provider.tested': 'audit.action.sso_provider.tested',
  'activity.exported': 'audit.action.activity.exported',
  'api_key.created': 'audit.action.api_key.created',
  'api_key.renamed': 'audit.action.api_key.renamed',
  'api_key.revoked': 'audit.action.api_key.revoked',
  'audit.exported': 'audit.action.audit.exported',
  'audit.shortened': 'audit.action.audit.shortened',
  'deck.removed': 'audit.action.deck.removed',
  'encryption.key_rotated': 'audit.action.encryption.key_rotated',
  'installation.set_up': 'audit.action.installation.set_up',
  'invitation.accepted': 'audit.action.invitation.accepted',
  'invitation.issued': 'audit.action.invitation.issued',
  'invitation.revoked': 'audit.action.invitation.revoked',
  'member.added': 'audit.action.member.added',
  'member.left': 'audit.action.member.left',
  'member.removed': 'audit.action.member.removed',
  'member.role_given': 'audit.action.member.role_given',
  'organisation.changed': 'audit.action.organisation.changed',
  'retention.run': 'audit.action.retention.run',
  'saml_key.made': 'audit.action.saml_key.made',
  'seat.withdrawn': 'audit.action.seat.withdrawn',
  'session.erased': 'audit.action.session.erased',
  'session.exported': 'audit.action.session.exported',
  'session.repaired': 'audit.action.session.repaired',
  'signing_key.rotated': 'audit.action.signing_key.rotated',
  'sso_provider.renewed': 'audit.action.sso_provider.renewed',
  'team.archived': 'audit.action.team.archived',
  'team.changed': 'audit.action.team.changed',
  'team.deleted': 'audit.action.team.deleted',
  'team.opened': 'audit.action.team.opened',
  'team.restored': 'audit.action.team.restored',
  'template.removed': 'audit.action.template.removed',
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
  if (event.actor_kind === 'api_key' && event.actor_name)
    return say('audit.by-key', { name: event.actor_name })
  return event.actor_name ?? say(kinds[event.actor_kind])
}

export function outcomeWords(outcome: AuditEvent['outcome'], say: Say): string {
  return say(outcomes[outcome])
}
