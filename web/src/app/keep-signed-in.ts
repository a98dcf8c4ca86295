import { Problem } from '@/api/problem'
import { freshSignIn, onSignedIn, signedIn } from '@/api/signed-in'
import { navigate } from '@/ui/navigation'

const look = 20_000

/**
 * Renews the proof of the account as long as a page is open, and lets no page outlive it: when it ends in another tab, or
 * when the browser brings back a page from before, what was private is gone.
 */
export function keepSignedIn(): void {
  let was = signedIn() !== undefined
  if (was) void freshSignIn()
  setInterval(() => void freshSignIn(), look)
  const check = () => {
    const is = signedIn() !== undefined
    if (was && !is && isPrivate()) location.reload()
    was = is
  }
  onSignedIn(check)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) check()
  })
}

/** Desk pages of members ask whoever is not signed in to do so, and come back afterwards. */
export function askToSignIn(problem: unknown): void {
  if (problem instanceof Problem && problem.code === 'SIGN_IN_REQUIRED' && isPrivate()) {
    const here = `${location.pathname}${location.search}`
    navigate(`/signin?back=${encodeURIComponent(here)}`, { replace: true })
  }
}

function isPrivate(): boolean {
  return location.pathname.startsWith('/app')
}
