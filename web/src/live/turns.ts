/** Lets one page of this browser after the other do what has one name. */
export type Turns = <R>(name: string, work: () => Promise<R>) => Promise<R>

/** A page that the browser put to sleep must not stop the others for ever. */
const patience = 5_000

/** By the browser's locks; on plain http addresses, which have none, everybody's turn is at once. */
export const turns: Turns = async (name, work) => {
  if (!('navigator' in globalThis) || !('locks' in navigator)) return work()
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), patience)
  let hasBegun = false
  const begin = () => {
    hasBegun = true
    clearTimeout(timer)
    return work()
  }
  try {
    return await navigator.locks.request(`plenum ${name}`, { signal: waiting.signal }, begin)
  } catch (failure) {
    if (hasBegun) throw failure
    return await begin()
  }
}
