/** A moment as the clock on the wall shows it. */
export function clockTime(at: number | string, language: string, withSeconds = false): string {
  return new Date(at).toLocaleTimeString(language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds && { second: '2-digit' as const }),
    hourCycle: 'h23',
  })
}
