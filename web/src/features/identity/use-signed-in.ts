import { useSyncExternalStore } from 'react'
import { onSignedIn, signedIn } from '@/api/signed-in'

/** Whether somebody is signed in here, and what they are called. */
export function useSignedInName(): string | undefined {
  return useSyncExternalStore(onSignedIn, () => signedIn()?.name)
}
