import { deviceDatabase, settled } from './device-database'

/** One letter as this device keeps it. What is written anew under the same id has another stamp. */
export interface KeptLetter {
  readonly id: string
  readonly stamp: string
  /** Its place among the others. */
  readonly at: number
  readonly thing: unknown
  readonly failed?: Failure
}

/** What became of it, as a store can keep it. */
export interface Failure {
  readonly state: 'late' | 'refused'
  readonly status: number
  readonly code: string
  readonly message: string
  readonly meta: Readonly<Record<string, unknown>>
}

/** Keeps the letters of many outboxes on this device, each by itself, so that no page touches what another one wrote. */
export interface LetterStore {
  /** All under one key, oldest first. */
  readonly all: (key: string) => Promise<readonly KeptLetter[]>
  readonly find: (key: string, id: string) => Promise<KeptLetter | undefined>
  /** In the place of what has the same id. */
  readonly save: (key: string, letter: KeptLetter) => Promise<void>
  /** Instead of this very letter, unless it was put away or written anew. */
  readonly amend: (key: string, letter: KeptLetter) => Promise<void>
  /** This very letter. */
  readonly remove: (key: string, letter: Pick<KeptLetter, 'id' | 'stamp'>) => Promise<void>
}

/** On this device, or in this page's memory where the browser refuses storage. */
export function letterStore(): LetterStore {
  const memory = new Map<string, Map<string, KeptLetter>>()
  const transact = deviceDatabase()
  const ofPage = (key: string) => memory.get(key) ?? new Map<string, KeptLetter>()

  async function change(key: string, { id, stamp }: Pick<KeptLetter, 'id' | 'stamp'>, to?: KeptLetter) {
    if (ofPage(key).get(id)?.stamp === stamp) {
      if (to) ofPage(key).set(id, to)
      else ofPage(key).delete(id)
    }
    await transact('readwrite', async (all) => {
      const known = await settled(all.get([key, id]) as IDBRequest<KeptLetter | undefined>)
      if (known?.stamp !== stamp) return
      if (to) await settled(all.put(to, [key, id]))
      else await settled(all.delete([key, id]))
    }).catch(() => undefined)
  }

  return {
    all: async (key) => {
      const range = () => IDBKeyRange.bound([key], [key, []])
      const kept = await transact('readonly', (all) =>
        settled(all.getAll(range()) as IDBRequest<KeptLetter[]>),
      ).catch(() => undefined)
      return [...(kept ?? []), ...ofPage(key).values()].sort((one, other) => one.at - other.at)
    },
    find: async (key, id) =>
      ofPage(key).get(id) ??
      (await transact('readonly', (all) =>
        settled(all.get([key, id]) as IDBRequest<KeptLetter | undefined>),
      )),
    save: async (key, letter) => {
      const isKept = await transact('readwrite', (all) => settled(all.put(letter, [key, letter.id]))).catch(
        () => undefined,
      )
      if (isKept === undefined) memory.set(key, ofPage(key).set(letter.id, letter))
      else ofPage(key).delete(letter.id)
    },
    amend: (key, letter) => change(key, letter, letter),
    remove: (key, letter) => change(key, letter),
  }
}

/** The one of this page. */
export const deviceLetters = letterStore()
