import { expect, test } from 'vitest'
import { seeded } from '@/test/random'
import { applyFrame, type Frame, type Replica } from './frame'
import { mergePatch } from './merge-patch'

test.each([
  // The examples of RFC 7396, appendix A.
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j patched by %j is %j', (target, patch, result) => {
  expect(mergePatch(target, patch)).toEqual(result)
})

test('a patch changes neither its target nor the branches it does not name', () => {
  const target = { kept: { deep: 1 }, changed: { deep: 1 } }
  const merged = mergePatch(target, { changed: { deep: 2 } }) as typeof target
  expect(target).toEqual({ kept: { deep: 1 }, changed: { deep: 1 } })
  expect(merged.kept).toBe(target.kept)
})

test('a key called __proto__ stays a key', () => {
  const merged = mergePatch({}, JSON.parse('{"__proto__":{"evil":true}}')) as Record<string, unknown>
  expect(Object.hasOwn(merged, '__proto__')).toBe(true)
  expect(({} as Record<string, unknown>)['evil']).toBeUndefined()
})

const seeds = Array.from({ length: 60 }, (_, seed) => seed)

test.each(seeds)('snapshot and patches are the state, seed %i', (seed) => {
  const random = seeded(seed)
  let state = randomTree(random, 3)
  let replica = applyFrame(undefined, { v: 0, prev: 0, type: 'snapshot', data: { epoch: 1, state } })
  for (let v = 1; v <= 30; v++) {
    const next = mutated(state, random)
    replica = applyFrame(replica as Replica, frame(v, diff(state, next)))
    state = next
  }
  expect((replica as Replica).view).toEqual(state)
})

test.each(seeds)('a missing frame is noticed wherever it is, seed %i', (seed) => {
  const random = seeded(seed)
  const lost = 1 + Math.floor(random() * 9)
  let replica = applyFrame(undefined, { v: 0, prev: 0, type: 'snapshot', data: { epoch: 1, state: {} } })
  for (let v = 1; v <= 10 && replica !== 'gap'; v++)
    if (v !== lost) replica = applyFrame(replica, frame(v, { v }))
  expect(replica).toBe('gap')
})

test('a frame that comes twice changes nothing', () => {
  const first = applyFrame(undefined, {
    v: 4,
    prev: 4,
    type: 'snapshot',
    data: { epoch: 1, state: { n: 0 } },
  })
  const second = applyFrame(first as Replica, frame(5, { n: 1 }))
  expect(applyFrame(second as Replica, frame(5, { n: 1 }))).toBe(second)
})

test('a self frame replaces the own part and leaves the position', () => {
  const before: Replica = { epoch: '1', v: 7, view: { n: 1 }, me: { old: true } }
  const after = applyFrame(before, { v: 7, prev: 7, type: 'self_updated', me: { my_answer: 5 } })
  expect(after).toEqual({ ...before, me: { my_answer: 5 } })
})

test('the own part inside a snapshot is kept apart from the view', () => {
  const state = { session: {}, me: { role: 'voter' } }
  expect(applyFrame(undefined, { v: 1, prev: 1, type: 'snapshot', data: { epoch: 2, state } })).toEqual({
    epoch: '2',
    v: 1,
    view: { session: {} },
    me: { role: 'voter' },
  })
})

function frame(v: number, patch: unknown): Frame {
  return { v, prev: v - 1, type: 'changed', patch }
}

type Tree = string | number | Tree[] | { [key: string]: Tree }

function randomTree(random: () => number, depth: number): Tree {
  const kind = random()
  if (depth > 0 && kind < 0.6) {
    const keys = ['a', 'b', 'c', 'd', 'e'].filter(() => random() < 0.6)
    return Object.fromEntries(keys.map((key) => [key, randomTree(random, depth - 1)]))
  }
  if (depth === 3) return {}
  return kind < 0.7 ? [Math.floor(random() * 5)] : Math.floor(random() * 100)
}

function mutated(tree: Tree, random: () => number): Tree {
  if (typeof tree !== 'object' || Array.isArray(tree)) return randomTree(random, 1)
  const copy = { ...tree }
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    const dice = random()
    const now = copy[key]
    if (dice < 0.15) Reflect.deleteProperty(copy, key)
    else if (dice < 0.3) copy[key] = randomTree(random, 2)
    else if (dice < 0.45 && now !== undefined) copy[key] = mutated(now, random)
  }
  return copy
}

function diff(before: Tree, after: Tree): unknown {
  if (!isMap(before) || !isMap(after)) return after
  const patch: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]]
    if (now === undefined) patch[key] = null
    else if (old === undefined || !isMap(old) || !isMap(now)) patch[key] = now
    else patch[key] = diff(old, now)
  }
  return patch
}

function isMap(tree: unknown): tree is Record<string, Tree> {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
}
