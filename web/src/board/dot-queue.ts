import { isPause, Problem, unreachable } from '@/api/problem'
import { backoff } from '@/live/backoff'
import { Listeners } from '@/live/listeners'
import { Wait } from '@/live/wait'

export interface Wish {
  readonly item: string
  readonly dots: number
}

export interface DotsOnTheirWay {
  /** What is to be on which item, newest last, until the server's own count has caught up. */
  readonly wishes: readonly Wish[]
  /** The network is away; everything is kept and sent when it is back. */
  readonly isKept: boolean
  readonly problem?: Problem
}

const nothing: DotsOnTheirWay = { wishes: [], isKept: false }

/** Sends one's dots one after the other, each under the next number, so that quick taps never overtake each other. */
export class DotQueue {
  private state = nothing
  private isPumping = false
  private lastSeq = 0
  /** The frame that tells of an answer may come before the answer itself. */
  private heardSeq = 0
  /** What was stored under which number: it is on its way back to us. */
  private stored: { seq: number; wish: Wish }[] = []
  private readonly listeners = new Listeners()
  private readonly wait = new Wait()

  constructor(private readonly send: (wish: Wish, seq: number) => Promise<unknown>) {}

  current = (): DotsOnTheirWay => this.state
  subscribe = (listener: () => void): (() => void) => this.listeners.add(listener)

  put(item: string, dots: number): void {
    const others = this.state.wishes.filter((wish) => wish.item !== item)
    this.show({ wishes: [...others, { item, dots }], isKept: this.state.isKept })
    void this.pump()
  }

  /** What the server says it has: its number, and so which wishes are settled. */
  heard(seq: number): void {
    this.lastSeq = Math.max(this.lastSeq, seq)
    this.heardSeq = Math.max(this.heardSeq, seq)
    const settled = this.stored.filter((one) => one.seq <= seq).map((one) => one.wish)
    if (settled.length === 0) return
    this.stored = this.stored.filter((one) => one.seq > seq)
    this.show({ ...this.state, wishes: this.state.wishes.filter((wish) => !settled.includes(wish)) })
  }

  retry = (): void => this.wait.skip()

  dismiss = (): void => this.show({ wishes: this.state.wishes, isKept: false })

  private get waiting(): Wish | undefined {
    return this.state.wishes.find((wish) => !this.stored.some((one) => one.wish === wish))
  }

  private async pump(): Promise<void> {
    if (this.isPumping) return
    this.isPumping = true
    for (let failures = 0, wish = this.waiting; wish; wish = this.waiting) {
      const seq = this.lastSeq + 1
      const problem = await this.attempt(wish, seq)
      if (!problem) {
        failures = 0
        this.lastSeq = Math.max(this.lastSeq, seq)
        this.stored.push({ seq, wish })
        this.show({ wishes: this.state.wishes, isKept: false })
        this.heard(this.heardSeq)
      } else if (problem.isPassing || isPause(problem)) {
        failures += 1
        this.show({ wishes: this.state.wishes, isKept: true })
        await this.wait.for(Math.max(backoff(failures), (problem.retryAfterSeconds ?? 0) * 1000))
      } else if (problem.code === 'STALE_SEQUENCE' && failures < 5) {
        failures += 1
        this.lastSeq = Math.max(seq, seqIn(problem))
      } else {
        const refused = wish
        this.show({ wishes: this.state.wishes.filter((one) => one !== refused), isKept: false, problem })
      }
    }
    this.isPumping = false
  }

  private async attempt(wish: Wish, seq: number): Promise<Problem | undefined> {
    try {
      await this.send(wish, seq)
      return undefined
    } catch (failure) {
      return failure instanceof Problem ? failure : unreachable()
    }
  }

  private show(state: DotsOnTheirWay): void {
    this.state = state
    this.listeners.tell()
  }
}

/** Another tab of this seat was faster: its number says where to go on. */
function seqIn(problem: Problem): number {
  const current: unknown = problem.meta['current']
  if (typeof current !== 'object' || current === null) return 0
  const seq: unknown = (current as Record<string, unknown>)['client_seq']
  return typeof seq === 'number' ? seq : 0
}
