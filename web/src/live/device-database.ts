/** What waits on this device, whatever it is. */
const waiting = 'intents'
const patience = 5_000

/** Does something in one transaction, which no other page gets into; undefined where the browser refuses storage. */
export type Transact = <T>(
  mode: IDBTransactionMode,
  ask: (all: IDBObjectStore) => Promise<T>,
) => Promise<T | undefined>

/** IndexedDB, unless it is refused (private windows, full discs). */
export function deviceDatabase(): Transact {
  const database =
    'indexedDB' in globalThis
      ? Promise.race([open(), tooLong()]).catch(() => undefined)
      : Promise.resolve(undefined)
  return async (mode, ask) => {
    const db = await database
    if (!db) return undefined
    const transaction = db.transaction(waiting, mode)
    // That a disc is full may be said only at the end.
    const [answer] = await Promise.all([ask(transaction.objectStore(waiting)), finished(transaction)])
    return answer
  }
}

/** Some browsers leave it unanswered; nothing is to wait for that. */
function tooLong(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patience))
}

/** Some browsers refuse it by throwing at once. */
async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('plenum', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(waiting)
  return settled(request)
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? refusal())
  })
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? refusal())
  })
}

function refusal(): Error {
  return new Error('The browser refused its storage.')
}
