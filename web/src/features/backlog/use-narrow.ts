import { useSyncExternalStore } from 'react'

/** Whether the window is at most this many pixels wide. */
export function useNarrow(width: number): boolean {
  const query = () => matchMedia(`(max-width: ${width}px)`)
  return useSyncExternalStore(
    (listener) => {
      const found = query()
      found.addEventListener('change', listener)
      return () => found.removeEventListener('change', listener)
    },
    () => query().matches,
  )
}
