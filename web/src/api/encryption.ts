import { send } from './http'
import type { Encryption } from './types'

export async function getEncryption(signal: AbortSignal): Promise<Encryption> {
  const { data } = await send('get', '/api/v1/encryption', { signal })
  return data
}

/** Makes a new key. What is there is sealed with it in the background. */
export async function rotateEncryptionKey(): Promise<Encryption> {
  const { data } = await send('post', '/api/v1/encryption/rotations', {})
  return data
}
