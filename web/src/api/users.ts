import { send } from './http'

/** No sign-in any more; what they did stays. */
export async function deactivateUser(user: string): Promise<void> {
  await send('post', '/api/v1/users/{user}/deactivate', { path: { user } })
}

export async function activateUser(user: string): Promise<void> {
  await send('post', '/api/v1/users/{user}/activate', { path: { user } })
}

/** Whoever failed to sign in too often need not wait. */
export async function unlockUser(user: string): Promise<void> {
  await send('post', '/api/v1/users/{user}/unlock', { path: { user } })
}

/** The address at which somebody chooses a new password; told once. */
export async function makeResetLink(user: string): Promise<string> {
  const { data } = await send('post', '/api/v1/users/{user}/reset-link', { path: { user } })
  return data.url
}
