import type { Stack } from './stacks'

/** Those that say all that is asked for, in any case and with or without accents. */
export function found(stacks: readonly Stack[], asked: string): readonly Stack[] {
  const words = plain(asked).split(/\s+/).filter(Boolean)
  if (words.length === 0) return stacks
  return stacks.filter(({ title, cards }) => {
    const all = plain([title, ...cards.map(({ text }) => text)].join(' '))
    return words.every((word) => all.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
