import { lazy, Suspense, useEffect } from 'react'
import { usePath } from '@/ui/navigation'
import { Nowhere } from './nowhere'
import { routeOf, type Route } from './route'

const LandingRoute = lazy(async () => ({ default: (await import('./landing-route')).LandingRoute }))
const SessionRoute = lazy(async () => ({ default: (await import('./session-route')).SessionRoute }))
const ScreenRoute = lazy(async () => ({ default: (await import('./screen-route')).ScreenRoute }))
const HostRoute = lazy(async () => ({ default: (await import('./host-route')).HostRoute }))
const PreviewRoute = lazy(async () => ({ default: (await import('./preview-route')).PreviewRoute }))
const ResultsRoute = lazy(async () => ({ default: (await import('./results-route')).ResultsRoute }))
const OldLink = lazy(async () => ({ default: (await import('./old-link')).OldLink }))
const Status = lazy(async () => ({ default: (await import('@/features/operations/status')).Status }))
const SignInPage = lazy(async () => ({
  default: (await import('@/features/identity/sign-in-page')).SignInPage,
}))
const ArrivalPage = lazy(async () => ({
  default: (await import('@/features/identity/arrival-page')).ArrivalPage,
}))
const SetUpPage = lazy(async () => ({ default: (await import('@/features/identity/set-up-page')).SetUpPage }))
const ResetPage = lazy(async () => ({ default: (await import('@/features/identity/reset-page')).ResetPage }))
const InviteRoute = lazy(async () => ({ default: (await import('./invite-route')).InviteRoute }))
const DeskRoute = lazy(async () => ({ default: (await import('./desk-route')).DeskRoute }))

/** Chooses the page for the address; a new page gives focus to its heading. */
export function App() {
  const path = usePath()
  return (
    <Suspense fallback={null}>
      <Page key={path} route={routeOf(path)} />
    </Suspense>
  )
}

function Page({ route }: { route: Route }) {
  useHeadingFocus()
  switch (route.at) {
    case 'landing':
      return <LandingRoute />
    case 'session':
      return <SessionRoute code={route.code} />
    case 'screen':
      return <ScreenRoute code={route.code} />
    case 'host':
      return <HostRoute code={route.code} />
    case 'preview':
      return <PreviewRoute code={route.code} />
    case 'results':
      return <ResultsRoute code={route.code} />
    case 'old-link':
      return <OldLink id={route.id} />
    case 'status':
      return <Status />
    case 'sign-in':
      return <SignInPage />
    case 'arrival':
      return <ArrivalPage />
    case 'set-up':
      return <SetUpPage />
    case 'reset':
      return <ResetPage />
    case 'invite':
      return <InviteRoute />
    case 'desk':
      return <DeskRoute page={route.page} />
    case 'nowhere':
      return <Nowhere />
  }
}

let isFirstPage = true

function useHeadingFocus(): void {
  useEffect(() => {
    if (!isFirstPage) document.querySelector('h1')?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
}
