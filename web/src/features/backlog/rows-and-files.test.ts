import { describe, expect, it } from 'vitest'
import { linkOf, seenFrom } from './links'
import { mapped, missing } from './mapping'
import { keyAct } from './row-act'

type Held = Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey', boolean>>
const pressed = (key: string, held: Held = {}, withLetters = true) =>
  keyAct({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held }, withLetters)

describe('keys on an issue', () => {
  it('step, move, choose and edit', () => {
    expect(pressed('ArrowDown')).toEqual({ do: 'step', by: 1, isStretch: false })
    expect(pressed('ArrowUp', { shiftKey: true })).toEqual({ do: 'step', by: -1, isStretch: true })
    expect(pressed('ArrowUp', { altKey: true })).toEqual({ do: 'move', by: -1 })
    expect(pressed('Home', { altKey: true })).toEqual({ do: 'top' })
    expect(pressed('a', { ctrlKey: true })).toEqual({ do: 'all' })
    expect(pressed('a')).toEqual({ do: 'field', field: 'person' })
    expect(pressed('x')).toEqual({ do: 'toggle' })
  })

  it('are no letters where those are switched off', () => {
    expect(pressed('x', {}, false)).toBeUndefined()
    expect(pressed(' ', {}, false)).toEqual({ do: 'toggle' })
  })

  it('leave the keys of the browser alone', () => {
    for (const key of ['Tab', 'F5', 'q', 'X']) expect(pressed(key, { shiftKey: key === 'X' })).toBeUndefined()
    expect(pressed('ArrowLeft', { altKey: true })).toBeUndefined()
    expect(pressed('c', { ctrlKey: true })).toBeUndefined()
  })
})

describe('the columns of a file', () => {
  it('are missed until something tells each issue apart and names it', () => {
    expect(missing('issues', { Titel: 'title' })).toEqual([['key', 'external_key']])
    expect(missing('issues', { Titel: 'title', Nr: 'external_key' })).toEqual([])
    expect(missing('history', { k: 'key' })).toEqual([['at'], ['field']])
  })

  it('can mean something else, or nothing', () => {
    expect(mapped({ a: 'key', b: 'title' }, 'b', 'description')).toEqual({ a: 'key', b: 'description' })
    expect(mapped({ a: 'key', b: 'title' }, 'b', '')).toEqual({ a: 'key' })
  })
})

describe('a link', () => {
  it('leads the way its words say, and is read back the same from both ends', () => {
    const link = linkOf('one', 'blocked_by', 'two')
    expect(link).toEqual({ from_issue_id: 'two', to_issue_id: 'one', kind: 'blocks' })
    const seen = { ...link, from_key: 'B', from_title: 'Two', to_key: 'A', to_title: 'One' }
    expect(seenFrom('one', seen)).toEqual({ word: 'blocked_by', id: 'two', key: 'B', title: 'Two' })
    expect(seenFrom('two', seen).word).toBe('blocks')
  })
})
