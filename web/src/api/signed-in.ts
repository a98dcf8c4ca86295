/** What this browser knows of its account. No secret: what proves it is in cookies no script can read. */
export interface SignedIn {
  /** When the proof has to be renewed. */
  readonly until: number
  readonly name: string
}

const place = 'plenum.signed-in'
const changed = 'plenum:signed-in'
const margin = 60_000

export function signedIn(): SignedIn | undefined {
  // A worker has no storage, and no account of its own.
  if (typeof localStorage === 'undefined') return undefined
  return read(localStorage.getItem(place))
}

export function keepSignedIn(expiresIn: number, name = signedIn()?.name ?? ''): void {
  localStorage.setItem(place, JSON.stringify({ until: Date.now() + expiresIn * 1000, name }))
  dispatchEvent(new Event(changed))
}

export function callSignedIn(name: string): void {
  const known = signedIn()
  if (!known || known.name === name) return
  localStorage.setItem(place, JSON.stringify({ ...known, name }))
  dispatchEvent(new Event(changed))
}

export function forgetSignedIn(): void {
  localStorage.removeItem(place)
  dispatchEvent(new Event(changed))
}

/** In this tab and, by what is stored, in all others. */
export function onSignedIn(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === place || key === null) listener()
  }
  addEventListener(changed, listener)
  addEventListener('storage', onStorage)
  return () => {
    removeEventListener(changed, listener)
    removeEventListener('storage', onStorage)
  }
}

let underWay: Promise<boolean> | undefined

/** Renews the proof in time, once for all tabs. Answers whether it is good; without a connection nobody knows. */
export function freshSignIn(isRefused = false): Promise<boolean> {
  const known = signedIn()
  if (!known) return Promise.resolve(false)
  if (!isRefused && isFresh(known)) return Promise.resolve(true)
  underWay ??= alone(() => renew(known)).finally(() => {
    underWay = undefined
  })
  return underWay
}

/** Pages on plain http have no locks; the server gives two tabs that ask at once the same answer. */
async function alone(work: () => Promise<boolean>): Promise<boolean> {
  const locks = (navigator as { locks?: LockManager }).locks
  return locks ? await locks.request(place, work) : await work()
}

async function renew(before: SignedIn): Promise<boolean> {
  const now = signedIn()
  if (!now) return false
  // Another tab has done it while this one waited.
  if (now.until !== before.until && isFresh(now)) return true
  const response = await fetch('/api/v1/auth/refresh', { method: 'POST' }).catch(() => undefined)
  if (response?.status === 401) forgetSignedIn()
  if (!response?.ok) return false
  const { data } = (await response.json()) as { data: { expires_in: number } }
  keepSignedIn(data.expires_in)
  return true
}

function isFresh({ until }: SignedIn): boolean {
  return until - Date.now() > margin
}

function read(stored: string | null): SignedIn | undefined {
  try {
    return (JSON.parse(stored ?? 'null') as SignedIn | null) ?? undefined
  } catch {
    return undefined
  }
}
