import { useSyncExternalStore } from 'react'
import { Speech } from './speech'

const politely = new Speech()
const atOnce = new Speech()
const pause = 5_000

let spokenAt = -Infinity
let waiting: ReturnType<typeof setTimeout> | undefined

/** Tells a screen reader about the room: at most one message in five seconds, a later one replaces a waiting one. */
export function announce(message: string): void {
  clearTimeout(waiting)
  const speak = () => {
    spokenAt = Date.now()
    politely.set(message)
  }
  const due = spokenAt + pause - Date.now()
  if (due <= 0) speak()
  else waiting = setTimeout(speak, due)
}

/** For what cannot wait: the clock, a lost role, an error. */
export function announceAtOnce(message: string): void {
  atOnce.set(message)
}

export function Announcer() {
  const polite = useSyncExternalStore(politely.subscribe, politely.current)
  const assertive = useSyncExternalStore(atOnce.subscribe, atOnce.current)
  return (
    <div className="quiet">
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  )
}
