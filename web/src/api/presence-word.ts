import type { Participant } from './types'

/** The word for how somebody is here; never what they do. */
export function presenceWord({ connection, is_online }: Pick<Participant, 'connection' | 'is_online'>) {
  if (!is_online) return 'people.away'
  return connection === 'idle' ? 'people.idle' : 'people.here'
}
