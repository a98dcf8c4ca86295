import { useState } from 'react'
import { signedIn } from '@/api/signed-in'
import { avatars } from '@/ui/avatars'

/** Who sits here: a name as typed and one of the faces. */
export interface Person {
  readonly name: string
  readonly avatar: string
}

const place = 'plenum.person'
const kept = 30 * 24 * 60 * 60 * 1000

/**
 * Name and face as last used in this browser, for thirty days; a random face for someone new, and the name of their
 * account if they have one.
 */
export function usePerson() {
  const [person, setPerson] = useState<Person>(() => {
    const saved = savedPerson() ?? { name: '', avatar: randomAvatar() }
    return saved.name ? saved : { ...saved, name: signedIn()?.name ?? '' }
  })
  const change = (next: Person) => {
    setPerson(next)
    save(next)
  }
  return [person, change] as const
}

/** Using it is enough to be remembered for another thirty days. */
function save(person: Person): void {
  localStorage.setItem(place, JSON.stringify({ ...person, at: Date.now() }))
}

function savedPerson(): Person | undefined {
  try {
    const saved = JSON.parse(localStorage.getItem(place) ?? 'null') as (Person & { at: number }) | null
    if (!saved || Date.now() - saved.at >= kept) return undefined
    const person = { name: saved.name, avatar: saved.avatar }
    save(person)
    return person
  } catch {
    return undefined
  }
}

function randomAvatar(): string {
  return avatars[Math.floor(Math.random() * avatars.length)] ?? avatars[0]
}
