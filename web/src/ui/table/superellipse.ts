export interface Point {
  readonly x: number
  readonly y: number
}

const exponent = 2.45
const samples = 720

/**
 * A superellipse around the origin, walked by arc length clockwise from six o'clock (y grows downwards, as on a
 * screen). Equal arc length, not equal angle, is what spreads seats evenly along a long table.
 */
export class Superellipse {
  readonly length: number
  private readonly points: readonly Point[]
  private readonly reached: readonly number[]

  constructor(
    private readonly halfX: number,
    private readonly halfY: number,
  ) {
    this.points = Array.from({ length: samples + 1 }, (_, i) => this.at((2 * Math.PI * i) / samples))
    const reached = [0]
    this.points.forEach((point, i) => {
      const before = this.points[i - 1]
      if (before) reached.push((reached[i - 1] ?? 0) + Math.hypot(point.x - before.x, point.y - before.y))
    })
    this.reached = reached
    this.length = reached[samples] ?? 0
  }

  /** The point after this much arc length. */
  pointAt(arc: number): Point {
    const wanted = ((arc % this.length) + this.length) % this.length
    const after = Math.max(1, lowerBound(this.reached, wanted))
    const [from, to] = [this.points[after - 1], this.points[after]] as [Point, Point]
    const [start, end] = [this.reached[after - 1], this.reached[after]] as [number, number]
    const share = (wanted - start) / (end - start || 1)
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  }

  /** The unit vector pointing straight away from the table at a point of its edge. */
  outwardAt({ x, y }: Point): Point {
    const slope = (value: number, half: number) =>
      (Math.sign(value) * Math.abs(value / half) ** (exponent - 1)) / half
    const [nx, ny] = [slope(x, this.halfX), slope(y, this.halfY)]
    const size = Math.hypot(nx, ny)
    return { x: nx / size, y: ny / size }
  }

  /** A stretch of the edge as the points of a line. */
  stretch(from: number, to: number): Point[] {
    const steps = Math.max(2, Math.round((to - from) / 8))
    return Array.from({ length: steps + 1 }, (_, i) => this.pointAt(from + ((to - from) * i) / steps))
  }

  private at(turn: number): Point {
    const bend = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / exponent)
    return { x: -this.halfX * bend(Math.sin(turn)), y: this.halfY * bend(Math.cos(turn)) }
  }
}

function lowerBound(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
