/** Where somebody was before they were asked to sign in: an address of ours, whatever was written there. */
export function wayBack(search: string): string {
  const back = new URLSearchParams(search).get('back') ?? '/'
  const there = new URL(back, location.origin)
  const isOurs = back.startsWith('/') && there.origin === location.origin
  return isOurs ? `${there.pathname}${there.search}${there.hash}` : '/'
}

export function signInAddress(): string {
  const here = `${location.pathname}${location.search}${location.hash}`
  return here === '/' ? '/signin' : `/signin?back=${encodeURIComponent(here)}`
}

/** The secret of a link; it leaves the address at once, so that nobody reads or repeats it there. */
export function takeSecret(): string {
  const secret = location.hash.slice(1)
  if (secret) history.replaceState(null, '', location.pathname)
  return secret
}
