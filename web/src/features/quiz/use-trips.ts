import { useEffect } from 'react'
import { measureTrip } from '@/api/measure-trip'

const often = 20_000

/** Has the way to the server measured from time to time, so that slow ways cost nobody points. */
export function useTrips(sessionId: string, isConnected: boolean): void {
  useEffect(() => {
    if (!isConnected) return
    const measure = () => void measureTrip(sessionId).catch(() => undefined)
    measure()
    const timer = setInterval(measure, often)
    return () => clearInterval(timer)
  }, [sessionId, isConnected])
}
