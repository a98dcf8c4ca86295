import type { Patch } from '@/api/backlog'

/** What somebody does to a row. */
export type RowAct =
  | { readonly do: 'open' | 'rename' | 'focus' | 'toggle' | 'stretch' | 'all' | 'none' }
  | { readonly do: 'step'; readonly by: number; readonly isStretch: boolean }
  | { readonly do: 'move'; readonly by: -1 | 1 }
  | { readonly do: 'top' }
  | { readonly do: 'field'; readonly field: 'status' | 'person' | 'points' }
  | { readonly do: 'change'; readonly patch: Patch }
  | { readonly do: 'drop'; readonly moved: string; readonly side: 'before' | 'after' }

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
}
const letters: Readonly<Record<string, RowAct>> = {
  j: { do: 'step', by: 1, isStretch: false },
  k: { do: 'step', by: -1, isStretch: false },
  x: { do: 'toggle' },
  e: { do: 'rename' },
  s: { do: 'field', field: 'status' },
  a: { do: 'field', field: 'person' },
  p: { do: 'field', field: 'points' },
}

const names: Readonly<Record<string, RowAct>> = { Enter: { do: 'open' }, Escape: { do: 'none' } }

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** What a key means on the title of an issue. Letters rest where somebody switched them off. */
export function keyAct(
  { key, altKey, shiftKey, ctrlKey, metaKey }: Pressed,
  withLetters: boolean,
): RowAct | undefined {
  const isChord = ctrlKey || metaKey
  if (altKey) {
    if (key === 'ArrowDown' || key === 'ArrowUp') return { do: 'move', by: key === 'ArrowDown' ? 1 : -1 }
    return key === 'Home' ? { do: 'top' } : undefined
  }
  if (isChord) return key.toLowerCase() === 'a' ? { do: 'all' } : undefined
  if (key === ' ') return { do: shiftKey ? 'stretch' : 'toggle' }
  const named = names[key]
  if (named) return named
  const by = steps[key]
  if (by !== undefined) return { do: 'step', by, isStretch: shiftKey && Number.isFinite(by) }
  return !shiftKey && withLetters ? letters[key.toLowerCase()] : undefined
}
