import { useEffect, useRef } from 'react'
import { sendHeartbeat } from '@/api/send-heartbeat'
import { Looking } from '@/live/looking'

const usual = 30_000

/** Tells the room that this person is still here, and whether they look at any of their tabs. A missed beat is no error of the page. */
export function useHeartbeat(sessionId: string, version: number | undefined, isOpen: boolean): void {
  const latest = useRef(version)
  useEffect(() => {
    latest.current = version
  })
  useEffect(() => {
    if (!isOpen) return
    let timer: ReturnType<typeof setTimeout>
    const beat = async () => {
      clearTimeout(timer)
      timer = setTimeout(() => void beat(), usual)
      looking.repeat()
      const stateVersion = latest.current
      const heard = await sendHeartbeat(sessionId, { visible: looking.anywhere, stateVersion }).catch(
        () => undefined,
      )
      if (!heard || heard.next_heartbeat * 1000 === usual) return
      clearTimeout(timer)
      timer = setTimeout(() => void beat(), heard.next_heartbeat * 1000)
    }
    const looking = new Looking(sessionId, () => void beat())
    void beat()
    return () => {
      clearTimeout(timer)
      looking.leave()
    }
  }, [sessionId, isOpen])
}
