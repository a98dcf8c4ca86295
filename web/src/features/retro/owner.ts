import type { Action, SessionState } from '@/api/types'

type Known = Pick<SessionState, 'participants' | 'current_activity'>

/** What whoever does it is called: somebody here, or anybody by name. */
export function ownerOf({ owner, owner_id: id }: Action, state: Known): string | undefined {
  if (id === undefined) return owner
  return state.participants[id]?.name ?? state.current_activity?.people?.[id]?.name
}

/** Whoever is here under that name, else only the name. */
export function ownedBy(name: string, { participants }: Pick<Known, 'participants'>) {
  const typed = name.trim()
  const here = Object.values(participants).find((one) => one.name.toLowerCase() === typed.toLowerCase())
  return here ? { owner_id: here.id } : { owner: typed }
}
