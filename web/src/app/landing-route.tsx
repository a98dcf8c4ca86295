import { lazy } from 'react'
import { Landing } from '@/features/sessions/landing/landing'
import { soon } from '@/ui/soon'
import { offered } from './activities'

const TableChoice = lazy(async () => ({
  default: (await import('@/features/poker/table-choice')).TableChoice,
}))
const AccountCorner = soon(async () => (await import('@/features/identity/account-corner')).AccountCorner)

/** The front door, with everything that can be begun there. */
export function LandingRoute() {
  return <Landing Game={TableChoice} kinds={offered} corner={<AccountCorner />} />
}
