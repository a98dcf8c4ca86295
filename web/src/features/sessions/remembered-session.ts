const place = 'plenum.seats'
const most = 30

type Seats = Record<string, string>

/**
 * Which session a code belongs to, where this browser has had a seat: whoever comes back asks for the session itself
 * and needs no look-up, however many people around them guess codes.
 */
export function rememberedSession(code: string): string | undefined {
  return seats()[code]
}

export function rememberSession(code: string, id: string): void {
  keep([...others(code).slice(1 - most), [code, id]])
}

export function forgetSession(code: string): void {
  keep(others(code))
}

function keep(entries: [string, string][]): void {
  localStorage.setItem(place, JSON.stringify(Object.fromEntries(entries)))
}

function others(code: string): [string, string][] {
  return Object.entries(seats()).filter(([known]) => known !== code)
}

function seats(): Seats {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? '{}') ?? {}) as Seats
  } catch {
    return {}
  }
}
