import { expect, test } from 'vitest'
import { stageSize, stageZoom } from './stage-size'

const zoomIn = (width: number, height: number) =>
  stageZoom({ width, height }, stageSize({ width, height }, false))

test('a table is as large as drawn in every window up to full HD', () => {
  expect([zoomIn(360, 226), zoomIn(720, 454), zoomIn(860, 600), zoomIn(1340, 760)]).toEqual([1, 1, 1, 1])
})

test('on a larger screen it grows as a whole, and leaves room around', () => {
  expect(zoomIn(2110, 1090)).toBe(1.4)
  expect(zoomIn(3300, 1800)).toBe(1.5)
})
