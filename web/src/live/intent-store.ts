/** Keeps one waiting command per key on this device, across reloads. */
export interface IntentStore {
  readonly load: (key: string) => Promise<unknown>
  readonly save: (key: string, command: unknown) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** IndexedDB, or this page's memory where the browser refuses storage (private windows, full discs). */
export function intentStore(): IntentStore {
  const memory = new Map<string, unknown>()
  const database = 'indexedDB' in globalThis ? open().catch(() => undefined) : Promise.resolve(undefined)

  async function run<T>(mode: IDBTransactionMode, ask: (all: IDBObjectStore) => IDBRequest<T>) {
    const db = await database
    return db && settled(ask(db.transaction('intents', mode).objectStore('intents'))).catch(() => undefined)
  }

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

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('plenum', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('intents')
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser refused its storage.'))
  })
}

/** The one of this page. */
export const deviceStore = intentStore()
