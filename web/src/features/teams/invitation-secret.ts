const kept = 'plenum.invitation'

/** Takes the secret out of the address, where it could be read over a shoulder, and keeps it while this tab is open. */
export function takeSecret(): string | undefined {
  const secret = /^#(inv_[\w-]+)$/.exec(location.hash)?.[1]
  if (!secret) return sessionStorage.getItem(kept) ?? undefined
  sessionStorage.setItem(kept, secret)
  history.replaceState(history.state, '', location.pathname)
  return secret
}

export function forgetSecret(): void {
  sessionStorage.removeItem(kept)
}
