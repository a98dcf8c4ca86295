const day = 24 * 60 * 60 * 1000

/** A day and a time as people say them, in their own time zone. */
export function dayAndTime(at: string, language: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return ''
  return moment.toLocaleString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}

/** Nine o'clock tomorrow, where this device is. */
export function tomorrowMorning(now: number): number {
  const morning = new Date(now + day)
  morning.setHours(9, 0, 0, 0)
  return morning.getTime()
}

export function twoWeeksAhead(now: number): number {
  return now + 14 * day
}

/** As a field for a day and a time wants it: local, without a zone, to the minute. */
export function localInput(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
