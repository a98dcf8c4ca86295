import { en, type Key } from './en'
import type { Say } from './words'

interface Known {
  readonly code: string
  readonly message: string
}

/** Title and text for a refusal, by its code; an unknown one is told in the server's own words. */
export function problemWords(problem: Known, say: Say): { title: string; text: string } {
  const title = `problem.${problem.code}`
  const text = `${title}.text`
  return {
    title: isKey(title) ? say(title) : problem.message,
    text: isKey(text) ? say(text) : say('problem.kept'),
  }
}

function isKey(key: string): key is Key {
  return Object.hasOwn(en, key)
}
