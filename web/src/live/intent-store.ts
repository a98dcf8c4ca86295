import { deviceDatabase, settled } from './device-database'

/** Keeps one waiting command per key on this device, across reloads. */
export interface IntentStore {
  readonly load: (key: string) => Promise<unknown>
  readonly save: (key: string, command: unknown) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** On this device, or in this page's memory where the browser refuses storage. */
export function intentStore(): IntentStore {
  const memory = new Map<string, unknown>()
  const transact = deviceDatabase()
  const run = <T>(mode: IDBTransactionMode, ask: (all: IDBObjectStore) => IDBRequest<T>) =>
    transact(mode, (all) => settled(ask(all))).catch(() => undefined)

  return {
    load: async (key) =>
      memory.get(key) ?? (await run('readonly', (all) => all.get(key) as IDBRequest<unknown>)),
    save: async (key, command) => {
      memory.set(key, command)
      await run('readwrite', (all) => all.put(command, key))
    },
    remove: async (key) => {
      memory.delete(key)
      await run('readwrite', (all) => all.delete(key))
    },
  }
}

/** The one of this page. */
export const deviceStore = intentStore()
