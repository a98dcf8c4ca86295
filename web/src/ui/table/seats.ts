import { Superellipse, type Point } from './superellipse'

/** Where one person sits: avatar and card centres, and their stretch of the rim. */
export interface SeatPlace extends Point {
  readonly card: Point
  readonly segment: string
  readonly name: { readonly side: 'above' | 'below'; readonly away: number; readonly width: number }
}

export interface TablePlan {
  readonly width: number
  readonly height: number
  readonly isCompact: boolean
  readonly avatar: number
  readonly card: { readonly width: number; readonly height: number }
  readonly rim: { readonly open: number; readonly taken: number }
  readonly felt: string
  readonly rings: readonly string[]
  readonly edge: string
  readonly seats: readonly SeatPlace[]
}

interface Measures {
  readonly avatar: number
  readonly avatarOut: number
  readonly cardIn: number
  readonly card: { readonly width: number; readonly height: number }
  readonly marginX: number
  readonly marginY: number
  readonly feltOut: number
  readonly rim: { readonly open: number; readonly taken: number }
}

const desk: Measures = {
  avatar: 50,
  avatarOut: 53,
  cardIn: 52,
  card: { width: 46, height: 62 },
  marginX: 94,
  marginY: 102,
  feltOut: 12.5,
  rim: { open: 4.5, taken: 10 },
}
/** More people, or a smaller table, need smaller cards. */
const crowded: Measures = { ...desk, cardIn: 39, card: { width: 36, height: 48 } }
const packed: Measures = { ...desk, cardIn: 33, card: { width: 30, height: 40 } }
/** A table in a low window: everything a little smaller, so that its middle stays free. */
const low: Measures = {
  avatar: 40,
  avatarOut: 43,
  cardIn: 32,
  card: { width: 30, height: 40 },
  marginX: 80,
  marginY: 88,
  feltOut: 11,
  rim: { open: 4, taken: 9 },
}
const phone: Measures = {
  avatar: 30,
  avatarOut: 31,
  cardIn: 26,
  card: { width: 25, height: 33 },
  marginX: 61,
  marginY: 53,
  feltOut: 9,
  rim: { open: 3, taken: 7 },
}

const crowdedPhone: Measures = { ...phone, cardIn: 23, card: { width: 20, height: 27 } }
const packedPhone: Measures = { ...phone, cardIn: 19, card: { width: 17, height: 23 } }
/** On the smallest phones the table reaches for the edges. */
const narrow = 345
const reaching = { marginX: 52 }

const nameHeight = 18
const nameGap = 5
const widestName = 96

/**
 * The plan of a table for n people on a stage of this size. Seat 0 is at six o'clock (or at twelve), the others follow
 * clockwise at equal arc length.
 */
export function seats(n: number, width: number, height: number, first: 'six' | 'twelve' = 'six'): TablePlan {
  const isCompact = width < 600
  const measures = measuresFor(n, width, height)
  const [halfX, halfY] = [width / 2 - measures.marginX, height / 2 - measures.marginY]
  const centre = { x: width / 2, y: height / 2 }
  const rim = new Superellipse(halfX, halfY)
  const share = rim.length / Math.max(1, n)
  const start = first === 'six' ? 0 : rim.length / 2
  const gap = measures.rim.taken * 0.95

  const places = Array.from({ length: n }, (_, i) => {
    const arc = start + i * share
    const edge = rim.pointAt(arc)
    const out = rim.outwardAt(edge)
    return {
      ...moved(centre, edge, out, measures.avatarOut),
      card: moved(centre, edge, out, -measures.cardIn),
      segment: line(rim.stretch(arc - share / 2 + gap, arc + share / 2 - gap), centre),
    }
  })
  const outline = (grow: number) => closed(new Superellipse(halfX + grow, halfY + grow), centre)
  return {
    width,
    height,
    isCompact,
    avatar: measures.avatar,
    card: measures.card,
    rim: measures.rim,
    felt: outline(measures.feltOut),
    edge: outline(0),
    rings: [outline(-halfY * 0.19), outline(-halfY * 0.32)],
    seats: places.map((place) => ({ ...place, name: nameOf(place, places, height, width, measures.avatar) })),
  }
}

function measuresFor(n: number, width: number, height: number): Measures {
  if (width < narrow) return { ...(n > 10 ? packedPhone : n > 8 ? crowdedPhone : phone), ...reaching }
  if (width < 600) return n > 13 ? packedPhone : n > 12 ? crowdedPhone : phone
  if (height < 450) return n > 13 ? { ...low, card: { width: 26, height: 35 } } : low
  if (height < 465) return n > 12 ? packed : crowded
  if (width < 720 || height < 500) return n > 12 ? packed : n > 6 ? crowded : desk
  return n > 12 ? crowded : desk
}

/** A name stands outside its avatar and is as wide as its neighbours allow. */
function nameOf(place: Point, all: readonly Point[], height: number, width: number, avatar: number) {
  const side = (at: Point) => (at.y < height / 2 - 1 ? -1 : 1)
  const away = avatar / 2 + nameGap
  const row = (at: Point) => at.y + side(at) * (away + nameHeight / 2)
  const room = all
    .filter((other) => other !== place)
    .flatMap((other) => {
      const apart = Math.abs(other.x - place.x)
      const sameRow = Math.abs(row(other) - row(place)) < nameHeight ? [apart - 4] : []
      const besideAvatar =
        Math.abs(other.y - row(place)) < avatar / 2 + nameHeight / 2 ? [2 * (apart - avatar / 2 - 2)] : []
      return [...sameRow, ...besideAvatar]
    })
  const toTheEdge = 2 * Math.min(place.x, width - place.x)
  return {
    side: side(place) < 0 ? ('above' as const) : ('below' as const),
    away,
    width: Math.floor(Math.min(widestName, toTheEdge, ...room)),
  }
}

function moved(centre: Point, edge: Point, out: Point, by: number): Point {
  return { x: round(centre.x + edge.x + out.x * by), y: round(centre.y + edge.y + out.y * by) }
}

function closed(curve: Superellipse, centre: Point): string {
  return `${line(curve.stretch(0, curve.length), centre)}Z`
}

function line(points: readonly Point[], centre: Point): string {
  return points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${round(centre.x + x)} ${round(centre.y + y)}`).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
