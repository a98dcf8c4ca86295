import { useEffect, useSyncExternalStore } from 'react'
import { Speech } from './speech'
import styles from './toast.module.css'

const shown = new Speech()
const stays = 5_000

/** Says shortly that something is done. Errors never come this way: they stay where they happened. */
export function toast(message: string): void {
  shown.set(message)
}

export function Toast() {
  const message = useSyncExternalStore(shown.subscribe, shown.current)
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => shown.set(''), stays)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <div role="status" className={styles['place']}>
      {message && <p className={styles['toast']}>{message}</p>}
    </div>
  )
}
