import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { en } from '@/i18n/en'
import { kindOf, offered } from './activities'
import { kinds } from './kinds'

interface Description {
  components: {
    schemas: { CurrentActivity: { properties: { view: { oneOf: readonly { $ref: string }[] } } } }
  }
}

const parts = [
  'icon',
  'place',
  'phase',
  'keys',
  'Room',
  'Screen',
  'isWide',
  'takesWall',
  'Lead',
  'Form',
  'Results',
]

/** The words of all kinds the server tells of. */
function described(): readonly string[] {
  const api = JSON.parse(readFileSync('../api/openapi.json', 'utf8')) as Description
  return api.components.schemas.CurrentActivity.properties.view.oneOf.map(({ $ref }) =>
    $ref.replace(/^.*\/(\w+)View$/, '$1').toLowerCase(),
  )
}

it('has every part of every kind the server knows', () => {
  expect(Object.keys(kinds).sort()).toEqual([...described()].sort())
  for (const kind of Object.values(kinds)) expect(Object.keys(kind).sort()).toEqual([...parts].sort())
})

it('shows every kind to a seat, on the wall and once it is over', () => {
  for (const [word, { Room, Screen, Results }] of Object.entries(kinds))
    for (const part of [Room, Screen, Results]) expect(part, word).toBeTypeOf('function')
})

const without: readonly (readonly ['Lead' | 'Form' | 'takesWall', readonly string[]])[] = [
  ['Lead', ['poker', 'qa']],
  ['Form', ['poker']],
  ['takesWall', ['poker', 'poll', 'quiz', 'wordcloud', 'brainstorm', 'retro', 'rating']],
]

it.each(without)('has %s for every kind but those that do without', (part, exceptions) => {
  for (const [word, kind] of Object.entries(kinds)) {
    if (exceptions.includes(word)) expect(kind[part], word).toBeNull()
    else expect(kind[part], word).toBeTypeOf('function')
  }
})

it('has words for every kind that is offered', () => {
  for (const { word } of offered) {
    expect(en).toHaveProperty([`agenda.kind.${word}`])
    expect(en).toHaveProperty([`agenda.kind.${word}.text`])
  }
  for (const word of Object.keys(kinds)) expect(en).toHaveProperty([`room.kind.${word}`])
})

it('knows nothing of a kind that is newer than the page', () => {
  expect(kindOf({ type: 'juggling' })).toBeUndefined()
})
