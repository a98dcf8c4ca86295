import { problemOf, unreachable } from './problem'

/** The server's own word on whether it serves; at the root of the host and without an envelope. */
export async function getHealth(signal?: AbortSignal): Promise<{ status: string; timestamp: string }> {
  const response = await fetch('/health', { ...(signal && { signal }) }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as { status: string; timestamp: string }
}
