import type { BoardWords, Step } from '@/board/words'

type Stage = 'write' | 'group' | 'vote' | 'discuss' | 'actions' | 'closed'

const stages: Partial<Record<Step, Stage>> = {
  write: 'write',
  group: 'group',
  vote: 'vote',
  discuss: 'discuss',
  act: 'actions',
  closed: 'closed',
}

/** What a retro calls what can be done with any board. */
export const retroWords: BoardWords = {
  kind: 'retro',
  add: (id, text, column = '') => ({ type: 'add_card', id, column, text }),
  edit: (id, text) => ({ type: 'edit_card', id, text }),
  move: (id, column) => ({ type: 'move_card', id, column }),
  remove: (id) => ({ type: 'remove_card', id }),
  hide: (id) => ({ type: 'remove_card', id }),
  restore: (id) => ({ type: 'restore_card', id }),
  dots: (round, client_seq, item_id, votes) => ({ type: 'set_votes', round, client_seq, item_id, votes }),
  next: (step) => {
    const from = stages[step]
    return from && from !== 'closed' ? { type: 'next_stage', from } : undefined
  },
  previous: (step) => {
    const from = stages[step]
    return from && from !== 'write' ? { type: 'previous_stage', from } : undefined
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
