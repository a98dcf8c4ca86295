import { expect, test } from 'vitest'
import { parcels, readStories } from './story-text'

test('a line is a story, and an issue key in front is its reference', () => {
  expect(readStories('HBR-412 Split a shipment\n\n  - Search again \nHBR-7: Login\n#12 Export')).toEqual([
    { ref: 'HBR-412', title: 'Split a shipment' },
    { title: 'Search again' },
    { ref: 'HBR-7', title: 'Login' },
    { ref: '#12', title: 'Export' },
  ])
})

test('a comma in a line does not make it a table', () => {
  expect(readStories('Login, logout and reset')).toEqual([{ title: 'Login, logout and reset' }])
})

test('a table as trackers export it is read by its heading', () => {
  const text = '\uFEFFIssue key,Summary,Points\r\nHBR-1,"Split, and ""join""\nagain",5\r\nHBR-2,Login,\r\n'
  expect(readStories(text)).toEqual([
    { ref: 'HBR-1', title: 'Split, and "join"\nagain' },
    { ref: 'HBR-2', title: 'Login' },
  ])
})

test('tabs and semicolons part columns as well', () => {
  expect(readStories('Key\tTitle\nA-1\tOne')).toEqual([{ ref: 'A-1', title: 'One' }])
  expect(readStories('Titel;Punkte\nEins;3')).toEqual([{ title: 'Eins' }])
})

test('what is too long is cut, not refused', () => {
  expect([...(readStories('🂡'.repeat(400))[0]?.title ?? '')]).toHaveLength(300)
})

test('two hundred long stories travel in parcels a request can carry', () => {
  const stories = readStories(Array.from({ length: 200 }, (_, n) => `${n} ${'🂡'.repeat(290)}`).join('\n'))
  const sent = parcels(stories)
  expect(sent.flat()).toEqual(stories)
  for (const parcel of sent)
    expect(new TextEncoder().encode(JSON.stringify(parcel)).length).toBeLessThan(15_000)
})
