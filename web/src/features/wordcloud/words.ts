import type { CloudPicture } from '@/api/types'
import type { CloudWord } from './layout'

/** The words of a picture, the largest first. */
export function wordsOf(picture: CloudPicture | undefined): readonly CloudWord[] {
  return Object.entries(picture?.words ?? {})
    .map(([key, { text, people }]) => ({ key, text, people }))
    .sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1))
}

/** What was to be seen a while ago, without what has been put away since. */
export function stillThere(before: readonly CloudWord[], now: readonly CloudWord[]): readonly CloudWord[] {
  const people = new Map(now.map((word) => [word.key, word.people]))
  return before.flatMap((word) => {
    const most = people.get(word.key)
    return most === undefined ? [] : [most < word.people ? { ...word, people: most } : word]
  })
}
