import { signOut } from '@/api/account'

/** Signs out and loads the page anew: nothing of what was shown stays in memory. */
export async function leave(): Promise<void> {
  await signOut()
  location.replace('/')
}
