import { expect, test } from 'vitest'
import { slopesOf } from './slopes'

const line = (label: string, before: number, now: number) => ({ label, before, now })

test('the ends of the scale are the ends of the picture', () => {
  const [up] = slopesOf({ lines: [line('a', 0, 100)], least: 0, most: 100 }, 180)
  expect(up).toMatchObject({ from: 166, to: 14 })
})

test('without a scale it begins at zero and ends with the largest figure', () => {
  const [few, many] = slopesOf({ lines: [line('a', 0, 2), line('b', 4, 4)] }, 180)
  expect(few).toMatchObject({ from: 166, to: 90 })
  expect(many).toMatchObject({ from: 14, to: 14 })
})

test('figures of equal lines stand below each other and stay inside', () => {
  const lines = ['a', 'b', 'c'].map((label) => line(label, 0, 0))
  const labels = slopesOf({ lines, least: 0, most: 10 }, 180).map(({ labelFrom }) => labelFrom)
  expect(labels).toEqual([140, 155, 170])
})
