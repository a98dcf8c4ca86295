import { useEffect, useState } from 'react'
import { useWords } from '@/i18n/words'

const minute = 60_000

/** How long ago something began, in the largest unit that fits; kept true while the page is open. */
export function useAge(since: string): string {
  const { say, language } = useWords()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute / 2)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.floor((now - Date.parse(since)) / minute)
  if (minutes < 1) return say('open.new')
  const unit = (count: number, name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(count)
  if (minutes < 60) return unit(minutes, 'minute')
  return minutes < 24 * 60 ? unit(Math.floor(minutes / 60), 'hour') : unit(Math.floor(minutes / 1440), 'day')
}
