import { en, type Key } from '@/i18n/en'
import type { Say } from '@/i18n/words'

/** What a column of a file can mean, in words; a field nobody has words for yet is shown by its name. */
export function fieldWords(field: string, say: Say): string {
  const keys = [`backlog.column.${field}`, `backlog.field.${field}`]
  const key = keys.find((each): each is Key => Object.hasOwn(en, each))
  return key ? say(key) : field
}
