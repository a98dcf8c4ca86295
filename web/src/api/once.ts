import { Problem } from './problem'
import { randomKey } from './random-key'

const open = new Map<string, string>()

/**
 * Runs a request under a key that stays the same while its outcome is unknown: pressing the button again after a
 * lost answer repeats the request instead of doing it twice.
 */
export async function once<T>(
  intention: string,
  attempt: (idempotencyKey: string) => Promise<T>,
): Promise<T> {
  const key = open.get(intention) ?? randomKey()
  open.set(intention, key)
  try {
    const answer = await attempt(key)
    open.delete(intention)
    return answer
  } catch (failure) {
    if (failure instanceof Problem && !failure.isPassing) open.delete(intention)
    throw failure
  }
}
