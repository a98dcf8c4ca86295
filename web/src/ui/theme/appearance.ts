import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const changed = 'plenum:appearance'

/** What this person chose, for this browser; `system` is the absence of a choice. `theme.js` applies it. */
export function useAppearance() {
  const theme = useSyncExternalStore(subscribe, () => wish('theme') ?? 'system') as Theme
  const highContrast = useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset['contrast'] === 'more',
  )
  const lessMotion = useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset['motion'] === 'reduced',
  )
  const singleKeys = useSyncExternalStore(subscribe, wantsSingleKeys)
  return {
    theme,
    highContrast,
    lessMotion,
    singleKeys,
    setTheme: (next: Theme) => choose('theme', next === 'system' ? null : next),
    setHighContrast: (on: boolean) => choose('contrast', on ? 'more' : 'standard'),
    setLessMotion: (on: boolean) => choose('motion', on ? 'reduced' : null),
    setSingleKeys: (on: boolean) => choose('keys', on ? null : 'off'),
  }
}

/** From what is seen now to its opposite. */
export function toggleTheme(): void {
  choose('theme', document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark')
}

/** Whether a bare letter or digit may do something; whoever dictates or has a tremor can switch that off. */
export function wantsSingleKeys(): boolean {
  return wish('keys') !== 'off'
}

function wish(name: string): string | null {
  return localStorage.getItem(`plenum.${name}`)
}

function choose(name: string, value: string | null): void {
  if (value === null) localStorage.removeItem(`plenum.${name}`)
  else localStorage.setItem(`plenum.${name}`, value)
  dispatchEvent(new Event(changed))
}

function subscribe(listener: () => void): () => void {
  addEventListener(changed, listener)
  addEventListener('storage', listener)
  return () => {
    removeEventListener(changed, listener)
    removeEventListener('storage', listener)
  }
}
