import type { BoardWords, Step } from '@/board/words'

type Stage = 'writing' | 'grouping' | 'voting' | 'results'

const stages: Partial<Record<Step, Stage>> = {
  write: 'writing',
  group: 'grouping',
  vote: 'voting',
  discuss: 'results',
}

/** What a brainstorm calls what can be done with any board. */
export const brainstormWords: BoardWords = {
  kind: 'brainstorm',
  add: (id, text) => ({ type: 'add_idea', id, text }),
  edit: (id, text) => ({ type: 'edit_idea', id, text }),
  move: () => undefined,
  remove: (id) => ({ type: 'remove_idea', id }),
  hide: (id) => ({ type: 'hide', id }),
  restore: (id) => ({ type: 'approve', id }),
  dots: (round, client_seq, item_id, dots) => ({ type: 'set_dots', round, client_seq, item_id, dots }),
  next: (step) => {
    const from = stages[step]
    return from && from !== 'results' ? { type: 'next_stage', from } : undefined
  },
  previous: (step) => {
    const from = stages[step]
    return from && from !== 'writing' ? { type: 'previous_stage', from } : undefined
  },
  group: (item_ids, title, group_id) => ({
    type: 'group',
    item_ids: [...item_ids],
    ...(title !== undefined && { title }),
    ...(group_id !== undefined && { group_id }),
  }),
  rename: (group_id, title) => ({ type: 'rename_group', group_id, title }),
  ungroup: (group_id) => ({ type: 'ungroup', group_id }),
}
