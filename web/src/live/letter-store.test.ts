import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { letterStore, type KeptLetter } from './letter-store'

const letter = (id: string, at: number, stamp = `${id} ${at}`): KeptLetter => ({
  id,
  at,
  stamp,
  thing: { id, text: stamp },
})
const failed = { state: 'late', status: 409, code: 'WRONG_PHASE', message: '', meta: {} } as const

afterEach(() => vi.unstubAllGlobals())

test.each(['on the device', 'in the memory of the page'])(
  'letters are kept one by one, %s',
  async (where) => {
    if (where !== 'on the device') vi.stubGlobal('indexedDB', { open: () => refuse() })
    const key = crypto.randomUUID()
    const store = letterStore()
    await store.save(key, letter('b', 1))
    await store.save(key, letter('a', 2))
    await store.save(`${key} of another`, letter('c', 3))
    expect(await store.all(key)).toEqual([letter('b', 1), letter('a', 2)])

    await store.save(key, letter('b', 4))
    await store.remove(key, letter('b', 1))
    await store.amend(key, { ...letter('b', 1), failed })
    expect(await store.find(key, 'b')).toEqual(letter('b', 4))
    expect((await store.all(key)).map(({ id }) => id)).toEqual(['a', 'b'])

    await store.amend(key, { ...letter('b', 4), failed })
    expect(await store.find(key, 'b')).toEqual({ ...letter('b', 4), failed })
    await store.remove(key, letter('b', 4))
    await store.amend(key, { ...letter('b', 4), failed })
    expect(await store.all(key)).toEqual([letter('a', 2)])
  },
)

test('another page of this browser sees the same', async () => {
  const key = crypto.randomUUID()
  await letterStore().save(key, letter('a', 1))
  expect(await letterStore().all(key)).toEqual([letter('a', 1)])
})

function refuse(): never {
  throw new Error('The browser refused its storage.')
}
