import { expect, test } from 'vitest'
import { storyLines } from './story-lines'

test('a line is a story, with the reference it begins with', () => {
  expect(storyLines('HBR-412: Split a shipment\n\n  Login - twice \r\nHBR-7 – x')).toEqual([
    { ref: 'HBR-412', title: 'Split a shipment' },
    { title: 'Login - twice' },
    { ref: 'HBR-7', title: 'x' },
  ])
})

test('a reference alone is a title', () => {
  expect(storyLines('HBR-412')).toEqual([{ title: 'HBR-412' }])
})
