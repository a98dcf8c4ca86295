import { useEffect, useRef } from 'react'
import { wantsSingleKeys } from './theme/appearance'

export type Keys = Record<string, (event: KeyboardEvent) => void>

/**
 * Single keys of a page. They rest when they are switched off, while a text field has focus, a dialog is open or a modifier is held; a focused
 * button keeps Space and Enter for itself. Names are `event.key` in lower case, `shift+` in front where it matters.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        !wantsSingleKeys() ||
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTaken(event)
      )
        return
      const name = event.key === ' ' ? 'space' : event.key.toLowerCase()
      const act = current.current[event.shiftKey ? `shift+${name}` : name] ?? current.current[name]
      if (!act || (event.shiftKey && /^[a-z]$/.test(name) && !current.current[`shift+${name}`])) return
      event.preventDefault()
      act(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
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
