import { Problem } from '@/api/problem'
import type { LetterStore } from '@/live/letter-store'
import { Outbox, type Letter } from '@/live/outbox'

/** So many dots are to be on an item, which is its id. */
export interface Wish {
  readonly id: string
  readonly round: number
  readonly dots: number
}

const attempts = 5

/** One's dots on their way, each under the next number, so that quick taps never overtake each other. */
export class DotQueue {
  readonly box: Outbox<Wish>
  private lastSeq = 0
  /** What was stored under which number: it is on its way back to us. */
  private readonly stored = new WeakMap<Wish, number>()
  /** The frame that tells of an answer may come before the answer itself. */
  private heardSeq = 0

  constructor(
    key: string,
    store: LetterStore,
    private readonly send: (wish: Wish, seq: number) => Promise<unknown>,
  ) {
    this.box = new Outbox(key, store, (wish) => this.numbered(wish))
    this.box.subscribe(() => this.heard(this.heardSeq))
  }

  put(id: string, round: number, dots: number): void {
    this.box.put({ id, round, dots })
  }

  /** What the server says it has: its number, and so which wishes are settled. */
  heard(seq: number): void {
    this.lastSeq = Math.max(this.lastSeq, seq)
    this.heardSeq = Math.max(this.heardSeq, seq)
    this.box.heard((wish) => (this.stored.get(wish) ?? Infinity) <= this.heardSeq)
  }

  private async numbered(wish: Wish): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const seq = this.lastSeq + 1
      try {
        await this.send(wish, seq)
        this.lastSeq = Math.max(this.lastSeq, seq)
        this.stored.set(wish, seq)
        return
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.code !== 'STALE_SEQUENCE' || attempt === attempts)
          throw problem
        this.lastSeq = Math.max(seq, seqIn(problem))
      }
    }
  }
}

/** How many dots are to be on an item as far as this device knows better than the server. */
export function wished(letters: readonly Letter<Wish>[], item: string): number | undefined {
  return letters.findLast(({ thing, state }) => thing.id === item && state !== 'late' && state !== 'refused')
    ?.thing.dots
}

/** Another tab of this seat was faster: its number says where to go on. */
function seqIn(problem: Problem): number {
  const current: unknown = problem.meta['current']
  if (typeof current !== 'object' || current === null) return 0
  const seq: unknown = (current as Record<string, unknown>)['client_seq']
  return typeof seq === 'number' ? seq : 0
}
