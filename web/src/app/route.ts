/** Every address of the application. */
export type Route =
  | { readonly at: 'landing' }
  | { readonly at: 'session'; readonly code: string }
  | { readonly at: 'screen'; readonly code: string }
  | { readonly at: 'host'; readonly code: string }
  | { readonly at: 'preview'; readonly code: string }
  | { readonly at: 'results'; readonly code: string }
  | { readonly at: 'old-link'; readonly id: string }
  | { readonly at: 'status' }
  | { readonly at: 'sign-in' }
  | { readonly at: 'arrival' }
  | { readonly at: 'set-up' }
  | { readonly at: 'reset' }
  | { readonly at: 'invite' }
  | { readonly at: 'desk'; readonly page: string }
  | { readonly at: 'nowhere' }

const addresses: readonly [RegExp, (part: string) => Route][] = [
  [/^\/$/, () => ({ at: 'landing' })],
  [/^\/s\/([^/]+)\/?$/, (part) => ({ at: 'session', code: plain(part) })],
  [/^\/s\/([^/]+)\/screen\/?$/, (part) => ({ at: 'screen', code: plain(part) })],
  [/^\/s\/([^/]+)\/host\/?$/, (part) => ({ at: 'host', code: plain(part) })],
  [/^\/s\/([^/]+)\/preview\/?$/, (part) => ({ at: 'preview', code: plain(part) })],
  [/^\/s\/([^/]+)\/results\/?$/, (part) => ({ at: 'results', code: plain(part) })],
  [/^\/(?:session|join)\/([0-9a-f]{8}-[0-9a-f-]{27})\/?$/, (part) => ({ at: 'old-link', id: part })],
  [/^\/join\/([^/]+)\/?$/, (part) => ({ at: 'session', code: plain(part) })],
  [/^\/status\/?$/, () => ({ at: 'status' })],
  [/^\/signin\/?$/, () => ({ at: 'sign-in' })],
  [/^\/signin\/sso\/?$/, () => ({ at: 'arrival' })],
  [/^\/setup\/?$/, () => ({ at: 'set-up' })],
  [/^\/reset\/?$/, () => ({ at: 'reset' })],
  [/^\/invite\/?$/, () => ({ at: 'invite' })],
  [/^\/app(|\/[a-z0-9][a-z0-9/-]*?)\/?$/, (part) => ({ at: 'desk', page: part })],
]

export function routeOf(path: string): Route {
  for (const [pattern, route] of addresses) {
    const match = pattern.exec(path)
    if (match) return route(match[1] ?? '')
  }
  return { at: 'nowhere' }
}

/** A code as the server knows it, however it was typed. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
