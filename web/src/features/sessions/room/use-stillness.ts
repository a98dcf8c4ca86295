import { useEffect } from 'react'

/** Lets nothing move while the device is to be spared, whatever the person prefers otherwise. */
export function useStillness(isStill: boolean): void {
  useEffect(() => {
    const root = document.documentElement
    if (!isStill || root.dataset['motion'] === 'reduced') return
    root.dataset['motion'] = 'reduced'
    return () => {
      delete root.dataset['motion']
    }
  }, [isStill])
}
