import type { Key } from '@/i18n/en'
import type { Say } from '@/i18n/words'

const words: Readonly<Record<string, Key>> = {
  'team.read': 'scope.team.read',
  'session.read': 'scope.session.read',
  'sprint.read': 'scope.sprint.read',
  'backlog.read': 'scope.backlog.read',
  'report.read': 'scope.report.read',
  'member.read': 'scope.member.read',
  'audit.read': 'scope.audit.read',
  'sprint.write': 'scope.sprint.write',
  'capacity.write': 'scope.capacity.write',
  'queue.publish': 'scope.queue.publish',
  'backlog.write': 'scope.backlog.write',
  'item.write_own': 'scope.item.write_own',
  'report.publish': 'scope.report.publish',
  'session.host': 'scope.session.host',
  'session.export': 'scope.session.export',
  'deck.write': 'scope.deck.write',
  'template.write': 'scope.template.write',
  'member.manage': 'scope.member.manage',
  'team.manage': 'scope.team.manage',
  'integration.manage': 'scope.integration.manage',
  'settings.write': 'scope.settings.write',
  'user.manage': 'scope.user.manage',
  'maintenance.run': 'scope.maintenance.run',
}

/** What a key may do, in words; a permission nobody has words for yet is shown by its name. */
export function scopeWords(scope: string, say: Say): string {
  const key = words[scope]
  return key ? say(key) : scope
}

/** Looking is harmless, and stands first. */
export function isReading(scope: string): boolean {
  return scope.endsWith('.read')
}
