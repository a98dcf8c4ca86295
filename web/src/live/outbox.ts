import { isPause, Problem, unreachable } from '@/api/problem'
import { backoff } from './backoff'
import type { IntentStore } from './intent-store'
import { Listeners } from './listeners'
import { Wait } from './wait'

/** Something on its way to the server. Sending it twice must do no more than sending it once. */
export interface Letter<T extends Addressed> {
  readonly thing: T
  /** `kept`: the server cannot be reached or the session is paused, it waits on this device. `sent`: the server has it, and the page is to hear of it. `late`: it came after the time for it. */
  readonly state: 'sending' | 'kept' | 'sent' | 'late' | 'refused'
  readonly problem?: Problem
}

/** What has the same id takes the other's place, as long as that has not been sent. */
export interface Addressed {
  readonly id: string
}

const lateCodes = new Set(['ROUND_CLOSED', 'STALE_ROUND', 'WRONG_PHASE', 'ACTIVITY_NOT_ACTIVE'])

/** A letter on this device; what failed says so, lest it is sent again. */
interface Kept<T extends Addressed> {
  readonly thing: T
  readonly failed?: Failure
}

/** A problem as a store can keep it. */
interface Failure extends Pick<Problem, 'status' | 'code' | 'message' | 'meta'> {
  readonly state: 'late' | 'refused'
}

/** Holds many things of one seat until the server has them, and sends them one after the other, across reloads and lost connections. */
export class Outbox<T extends Addressed> {
  private letters: readonly Letter<T>[] = []
  private isPumping = false
  private inFlight: T | undefined
  /** How often somebody asked to try at once. */
  private calls = 0
  private readonly listeners = new Listeners()
  private readonly wait = new Wait()

  constructor(
    private readonly key: string,
    private readonly store: IntentStore,
    private readonly send: (thing: T) => Promise<unknown>,
  ) {}

  current = (): readonly Letter<T>[] => this.letters
  subscribe = (listener: () => void): (() => void) => this.listeners.add(listener)

  /** Takes up what an earlier page of this browser could not send any more, before anything newer. */
  restore = async (): Promise<void> => {
    const kept = await this.store.load(this.key)
    if (!Array.isArray(kept)) return
    const newer = new Set(this.letters.map(({ thing }) => thing.id))
    const older = (kept as Kept<T>[]).filter(({ thing }) => !newer.has(thing.id))
    if (older.length === 0) return
    this.show([...older.map(restored), ...this.letters])
    void this.pump()
  }

  put = (thing: T): void => {
    const others = this.letters.filter((one) => one.thing.id !== thing.id || one.thing === this.inFlight)
    this.show([...others, { thing, state: 'sending' }])
    void this.keep()
    this.wait.skip()
    void this.pump()
  }

  /** The connection is back or the session goes on: try at once, also when a try that began before it still fails. */
  retry = (): void => {
    this.calls += 1
    this.wait.skip()
  }

  /** The person has read that it was late or refused. */
  dismiss = (id: string): void => {
    this.show(this.letters.filter((one) => one.thing.id !== id || isWaiting(one)))
    void this.keep()
  }

  /** What the page shows by now needs no letter any more. */
  heard = (isShown: (thing: T) => boolean): void => {
    if (this.letters.some((one) => one.state === 'sent' && isShown(one.thing)))
      this.show(this.letters.filter((one) => one.state !== 'sent' || !isShown(one.thing)))
  }

  private async pump(): Promise<void> {
    if (this.isPumping) return
    this.isPumping = true
    for (let failures = 0, next = this.next; next; next = this.next) {
      const { thing } = next
      const { calls } = this
      this.inFlight = thing
      const problem = await this.attempt(thing)
      this.inFlight = undefined
      if (problem && (problem.isPassing || isPause(problem))) {
        failures += 1
        this.waits(thing, problem)
        if (calls === this.calls)
          await this.wait.for(Math.max(backoff(failures), (problem.retryAfterSeconds ?? 0) * 1000))
        if (calls !== this.calls) failures = 0
      } else {
        failures = 0
        this.settle(thing, problem)
      }
    }
    this.isPumping = false
  }

  private get next(): Letter<T> | undefined {
    return this.letters.find(isWaiting)
  }

  private async attempt(thing: T): Promise<Problem | undefined> {
    try {
      await this.send(thing)
      return undefined
    } catch (failure) {
      return failure instanceof Problem ? failure : unreachable()
    }
  }

  /** Nothing gets through now; what was replaced meanwhile need not be tried again. */
  private waits(tried: T, problem: Problem): void {
    const isReplaced = this.letters.some(({ thing }) => thing.id === tried.id && thing !== tried)
    this.show(
      this.letters
        .filter((one) => one.thing !== tried || !isReplaced)
        .map((one) => (isWaiting(one) ? { thing: one.thing, state: 'kept', problem } : one)),
    )
  }

  private settle(tried: T, problem: Problem | undefined): void {
    const become = ({ thing }: Letter<T>): Letter<T> =>
      problem
        ? { thing, state: lateCodes.has(problem.code) ? 'late' : 'refused', problem }
        : { thing, state: 'sent' }
    this.show(
      this.letters.map((one) => {
        if (one.thing === tried) return become(one)
        return one.state === 'kept' ? { thing: one.thing, state: 'sending' } : one
      }),
    )
    void this.keep()
  }

  /** What was refused stays, too: it may be a text that somebody wants to have. */
  private keep(): Promise<void> {
    const kept = this.letters.filter(({ state }) => state !== 'sent').map(keptOf)
    return kept.length === 0 ? this.store.remove(this.key) : this.store.save(this.key, kept)
  }

  private show(letters: readonly Letter<T>[]): void {
    this.letters = letters
    this.listeners.tell()
  }
}

function isWaiting({ state }: Letter<Addressed>): boolean {
  return state === 'sending' || state === 'kept'
}

function keptOf<T extends Addressed>({ thing, state, problem }: Letter<T>): Kept<T> {
  if (!problem || (state !== 'late' && state !== 'refused')) return { thing }
  const { status, code, message, meta } = problem
  return { thing, failed: { state, status, code, message, meta } }
}

function restored<T extends Addressed>({ thing, failed }: Kept<T>): Letter<T> {
  if (!failed) return { thing, state: 'sending' }
  const { state, status, code, message, meta } = failed
  return { thing, state, problem: new Problem(status, { code, message }, meta) }
}
