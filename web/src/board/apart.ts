import type { AnyCommand } from '@/api/send-command'
import type { Stack } from './stacks'
import type { BoardWords } from './words'

/**
 * What puts back what was gathered: everything apart, then the groups there were, then each into the column it was in.
 * `before` are the stacks that became one, `now` is the board as it is.
 */
export function apart(words: BoardWords, before: readonly Stack[], now: readonly Stack[]): AnyCommand[] {
  const some = before[0]?.cards[0]
  const together = now.find(
    ({ group, cards }) => group !== undefined && cards.some(({ id }) => id === some?.id),
  )
  if (!together) return []
  const groups = before.filter(({ group }) => group !== undefined)
  const moved = before.flatMap(({ key, column }) =>
    column === undefined || column === together.column ? [] : (words.move(key, column) ?? []),
  )
  return [words.ungroup(together.key), ...groups.map((stack) => regrouped(words, stack)), ...moved]
}

/** A group as it was. */
export function regrouped(words: BoardWords, { key, title, cards }: Stack): AnyCommand {
  return words.group(
    cards.map(({ id }) => id),
    title,
    key,
  )
}
