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
  const isLoud = useSyncExternalStore(subscribe, () => soundWish().isOn)
  const volume = useSyncExternalStore(subscribe, () => soundWish().volume)
  const isFelt = useSyncExternalStore(subscribe, () => soundWish().isFelt)
  return {
    theme,
    highContrast,
    lessMotion,
    singleKeys,
    isLoud,
    volume,
    isFelt,
    setTheme: (next: Theme) => choose('theme', next === 'system' ? null : next),
    setHighContrast: (on: boolean) => choose('contrast', on ? 'more' : 'standard'),
    setLessMotion: (on: boolean) => choose('motion', on ? 'reduced' : null),
    setSingleKeys: (on: boolean) => choose('keys', on ? null : 'off'),
    setLoud: (on: boolean) => choose('sound', on ? null : 'off'),
    setVolume: (percent: number) => choose('volume', String(percent)),
    setFelt: (on: boolean) => choose('touch', on ? 'on' : 'off'),
  }
}

/** From what is seen now to its opposite. */
export function toggleTheme(): void {
  choose('theme', document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark')
}

const usualVolume = 40

/** Sound is on at a table, at two fifths; what is felt follows it, unless it was chosen apart. */
export function soundWish() {
  const isOn = wish('sound') !== 'off'
  const volume = Number(wish('volume') ?? usualVolume)
  const touch = wish('touch')
  return {
    isOn,
    volume: Number.isFinite(volume) ? volume : usualVolume,
    isFelt: touch === null ? isOn : touch === 'on',
  }
}

export function toggleSound(): boolean {
  const isOn = !soundWish().isOn
  choose('sound', isOn ? null : 'off')
  return isOn
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
