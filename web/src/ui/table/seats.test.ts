import { expect, test } from 'vitest'
import { seats, type TablePlan } from './seats'

const stages = [
  { at: 320, width: 320, height: 286 },
  { at: 360, width: 360, height: 286 },
  { at: 600, width: 600, height: 400 },
  { at: 640, width: 640, height: 400 },
  { at: 660, width: 660, height: 454 },
  { at: 1024, width: 720, height: 454 },
  { at: 1280, width: 768, height: 480 },
  { at: 768, width: 700, height: 470 },
  { at: 1440, width: 800, height: 564 },
  { at: 1920, width: 960, height: 620 },
]
const everyTable = stages.flatMap((stage) => Array.from({ length: 16 }, (_, i) => ({ ...stage, n: i + 1 })))

test.each(everyTable)('$n seats at $at pixels overlap nowhere', ({ n, width, height }) => {
  const plan = seats(n, width, height)
  expect(overlaps(boxesOf(plan))).toEqual([])
})

test.each(everyTable)('$n seats at $at pixels stay on the stage', ({ n, width, height }) => {
  for (const box of boxesOf(seats(n, width, height))) {
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(width)
    expect(box.bottom).toBeLessThanOrEqual(height)
  }
})

test.each(stages)('a table at $at pixels is drawn as it always was', async ({ at, width, height }) => {
  const lines = Array.from({ length: 16 }, (_, i) => i + 1).map((n) => {
    const places = seats(n, width, height).seats
    return `${n}: ${places.map(({ x, y, card }) => `${x},${y}/${card.x},${card.y}`).join(' ')}`
  })
  await expect(lines.join('\n') + '\n').toMatchFileSnapshot(`./golden/seats-${at}.txt`)
})

test('the first seat is nearest to the person who looks', () => {
  const [mine] = seats(12, 800, 564).seats
  expect(mine).toMatchObject({ x: 400, y: 515, card: { x: 400, y: 410 } })
})

test('the room screen puts the first seat at twelve', () => {
  for (const n of [1, 7, 12]) {
    const [first] = seats(n, 800, 564, 'twelve').seats
    expect(first?.x).toBeCloseTo(400, 0)
    expect(first?.y).toBeCloseTo(49, 0)
  }
})

test('neighbours are equally far apart along the rim', () => {
  const places = seats(8, 800, 564).seats
  const lengths = places.map(({ segment }) => lengthOf(segment))
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(1)
})

interface Box {
  readonly what: string
  readonly of: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxesOf(plan: TablePlan): Box[] {
  const box = (what: string, of: number, x: number, y: number, width: number, height: number): Box => ({
    what,
    of,
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  })
  const centre = plan.isCompact ? { width: 84, height: 76 } : { width: 150, height: 92 }
  const boxes = plan.seats.flatMap((seat, i) => {
    const avatar = box('avatar', i, seat.x, seat.y, plan.avatar, plan.avatar)
    const card = box('card', i, seat.card.x, seat.card.y, plan.card.width, plan.card.height)
    if (plan.isCompact) return [avatar, card]
    const row = seat.y + (seat.name.side === 'above' ? -1 : 1) * (seat.name.away + 9)
    return [avatar, box('name', i, seat.x, row, seat.name.width, 18), card]
  })
  return [...boxes, box('centre', -1, plan.width / 2, plan.height / 2, centre.width, centre.height)]
}

function overlaps(boxes: Box[]): string[] {
  return boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => touches(one, other))
      .map((other) => `${one.what} ${one.of} over ${other.what} ${other.of}`),
  )
}

function touches(one: Box, other: Box): boolean {
  if (one.what === 'avatar' && other.what === 'avatar') {
    const [dx, dy] = [one.left - other.left, one.top - other.top]
    return Math.hypot(dx, dy) < one.right - one.left
  }
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function lengthOf(path: string): number {
  const points = path
    .slice(1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number])
  return points.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = points[i] as [number, number]
    return sum + Math.hypot(x - px, y - py)
  }, 0)
}
