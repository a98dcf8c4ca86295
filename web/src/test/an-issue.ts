import type { Issue } from '@/api/types'

/** An issue for tests. */
export function anIssue(id: string, more: Partial<Issue> = {}): Issue {
  return {
    id,
    project_id: 'p',
    source: 'own',
    key: `HBR-${id}`,
    previous_keys: [],
    type: 'Story',
    level: 'standard',
    title: `Title ${id}`,
    status: { id: 'todo', name: 'To do', category: 'todo' },
    state: 'todo',
    discipline_split: {},
    labels: [],
    components: [],
    fix_versions: [],
    flagged: false,
    schedule: 'flexible',
    rank: id,
    sprint_ids: [],
    custom: {},
    created_at: '2026-11-02T08:00:00Z',
    updated_at: '2026-11-02T08:00:00Z',
    version: 1,
    ...more,
  }
}
