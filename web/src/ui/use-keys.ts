import { useEffect, useRef } from 'react'
import { wantsSingleKeys } from './theme/appearance'

export type Keys = Record<string, (event: KeyboardEvent) => void>

const soon = 500

/**
 * Single keys of a page. They rest when they are switched off, while a text field has focus, a dialog is open or a
 * modifier is held; a focused button keeps Space and Enter for itself. Names are `event.key` in lower case, `shift+` in
 * front where it matters. With `once`, a key held down or struck again within half a second counts once; another key in between
 * says that it was meant.
 */
export function useKeys(keys: Keys, { once = false } = {}): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    let last: { name?: string; at: number } = { at: -Infinity }
    const onKey = (event: KeyboardEvent) => {
      const name = nameOf(event, current.current)
      if (name !== last.name) last = { at: -Infinity }
      if (rests(event)) return
      const act = name && current.current[name]
      if (!act) return
      event.preventDefault()
      const at = performance.now()
      const isRepeat = event.repeat || (name === last.name && at - last.at < soon)
      if (once && isRepeat) return
      last = { name, at }
      act(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [once])
}

/** A letter with Shift is another key; a sign that needs Shift to be typed, such as "?", is not. */
function nameOf(event: KeyboardEvent, keys: Keys): string | undefined {
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase()
  if (!event.shiftKey) return name
  if (keys[`shift+${name}`]) return `shift+${name}`
  return /^[a-z]$/.test(name) ? undefined : name
}

function rests(event: KeyboardEvent): boolean {
  const isChord = event.ctrlKey || event.metaKey || event.altKey
  return !wantsSingleKeys() || event.defaultPrevented || isChord || isTaken(event)
}

function isTaken(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input:not([type=radio]), textarea, select, [contenteditable]')) return true
  return (
    (event.key === ' ' || event.key === 'Enter') && target.matches('button, a, summary, [role=radio], input')
  )
}
