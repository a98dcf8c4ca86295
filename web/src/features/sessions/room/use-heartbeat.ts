import { useEffect, useRef } from 'react'
import { sendHeartbeat } from '@/api/send-heartbeat'

const every = 30_000

/** Tells the room that this person is still here, and whether they look. A missed beat is no error of the page. */
export function useHeartbeat(sessionId: string, version: number | undefined, isOpen: boolean): void {
  const latest = useRef(version)
  useEffect(() => {
    latest.current = version
  })
  useEffect(() => {
    if (!isOpen) return
    const beat = () => {
      const visible = document.visibilityState === 'visible'
      sendHeartbeat(sessionId, { visible, stateVersion: latest.current ?? 0 }).catch(() => undefined)
    }
    const timer = setInterval(beat, every)
    document.addEventListener('visibilitychange', beat)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
    }
  }, [sessionId, isOpen])
}
