/**
 * Which of a browser's tabs holds the stream. Pure: every step answers the next standing and the words to broadcast.
 * The smallest name wins a tie, so two tabs that both believe they lead agree after one beat; a leader whose own
 * beat is overdue (a frozen or throttled background tab) gives way. `heard` is the last beat, heard or given.
 */
export interface Standing {
  readonly name: string
  readonly role: 'candidate' | 'leader' | 'follower'
  readonly since: number
  readonly heard: number
}

export interface Word {
  readonly says: 'claim' | 'beat' | 'resign'
  readonly name: string
}

export interface Step {
  readonly standing: Standing
  readonly say: Word['says'][]
}

export const beatEvery = 1_000
const claimFor = 250
const silentFor = 3_500

export function stand(name: string, now: number): Step {
  return { standing: { name, role: 'candidate', since: now, heard: now }, say: ['claim'] }
}

/** Time passed. */
export function tick(standing: Standing, now: number): Step {
  switch (standing.role) {
    case 'leader':
      return { standing: { ...standing, heard: now }, say: ['beat'] }
    case 'candidate':
      return now - standing.since >= claimFor
        ? { standing: { ...standing, role: 'leader', since: now, heard: now }, say: ['beat'] }
        : { standing, say: [] }
    case 'follower':
      return now - standing.heard >= silentFor ? stand(standing.name, now) : { standing, say: [] }
  }
}

/** Another tab spoke. */
export function hear(standing: Standing, word: Word, now: number): Step {
  const mine = standing.name < word.name
  switch (word.says) {
    case 'resign':
      return standing.role === 'follower' ? stand(standing.name, now) : { standing, say: [] }
    case 'claim':
      if (standing.role === 'leader') return { standing, say: ['beat'] }
      return standing.role === 'candidate' && !mine ? follow(standing, now) : { standing, say: [] }
    case 'beat':
      return standing.role === 'leader' && mine && now - standing.heard < silentFor
        ? { standing, say: ['beat'] }
        : follow(standing, now)
  }
}

function follow(standing: Standing, now: number): Step {
  return { standing: { ...standing, role: 'follower', since: now, heard: now }, say: [] }
}
