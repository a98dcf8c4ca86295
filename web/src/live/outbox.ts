import { isPause, Problem, unreachable } from '@/api/problem'
import { randomId } from '@/api/random-key'
import { backoff } from './backoff'
import type { Failure, KeptLetter, LetterStore } from './letter-store'
import { Listeners } from './listeners'
import { turns, type Turns } from './turns'
import { Wait } from './wait'

/** Something on its way to the server. Sending it twice must do no more than sending it once. */
export interface Letter<T extends Addressed, A = unknown> {
  readonly thing: T
  /** `kept`: the server cannot be reached or the session is paused, it waits on this device. `sent`: the server has it, and the page is to hear of it. `late`: it came after the time for it. */
  readonly state: 'sending' | 'kept' | 'sent' | 'late' | 'refused'
  readonly problem?: Problem
  /** What the server said when it took it. */
  readonly answer?: A
}

/** What has the same id takes the other's place, as long as that has not been sent. */
export interface Addressed {
  readonly id: string
}

const lateCodes = new Set(['ROUND_CLOSED', 'STALE_ROUND', 'WRONG_PHASE', 'ACTIVITY_NOT_ACTIVE'])

/** What this device keeps of a thing besides itself. */
interface Mark extends Pick<KeptLetter, 'stamp' | 'at'> {
  /** When it is on this device. */
  readonly saved: Promise<void>
  /** Nobody but this page can have tried to send it. */
  isFresh: boolean
}

/** What came of a try. */
type Fate<A> =
  | { readonly is: 'sent'; readonly answer: A }
  | { readonly is: 'problem'; readonly problem: Problem }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'gone' }

/**
 * Holds many things of one seat until the server has them, and sends them one after the other, across reloads and lost
 * connections. Several pages may hold the same: whoever's turn it is looks first whether it is still to be sent.
 */
export class Outbox<T extends Addressed, A = unknown> {
  private letters: readonly Letter<T, A>[] = []
  private isPumping = false
  private inFlight: T | undefined
  /** How often somebody asked to try at once. */
  private calls = 0
  private last = 0
  private readonly marks = new WeakMap<T, Mark>()
  private readonly listeners = new Listeners()
  private readonly wait = new Wait()

  constructor(
    private readonly key: string,
    private readonly store: LetterStore,
    private readonly send: (thing: T) => Promise<A>,
    private readonly inTurn: Turns = turns,
  ) {}

  current = (): readonly Letter<T, A>[] => this.letters
  subscribe = (listener: () => void): (() => void) => this.listeners.add(listener)

  /** Takes up what an earlier page of this browser could not send any more, before anything newer. */
  restore = async (): Promise<void> => {
    const kept = await this.store.all(this.key)
    const newer = new Set(this.letters.map(({ thing }) => thing.id))
    const older = kept.filter(({ id }) => !newer.has(id)).map((one) => this.takenUp(one))
    if (older.length === 0) return
    this.show([...older, ...this.letters])
    void this.pump()
  }

  put = (thing: T): void => {
    const others = this.letters.filter((one) => one.thing.id !== thing.id || one.thing === this.inFlight)
    this.keep(thing)
    this.show([...others, { thing, state: 'sending' }])
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
    const read = this.letters.filter((one) => one.thing.id === id && !isWaiting(one))
    this.show(this.letters.filter((one) => !read.includes(one)))
    for (const { thing } of read) void this.putAway(thing)
  }

  /** What the page shows by now needs no letter any more. */
  heard = (isShown: (thing: T, answer: A | undefined, later: readonly Letter<T, A>[]) => boolean): void => {
    const untold = this.letters.filter(
      ({ state, thing, answer }, place) =>
        state !== 'sent' || !isShown(thing, answer, this.letters.slice(place + 1)),
    )
    if (untold.length < this.letters.length) this.show(untold)
  }

  private async pump(): Promise<void> {
    if (this.isPumping) return
    this.isPumping = true
    for (let failures = 0, next = this.next; next; next = this.next) {
      const { thing } = next
      const { calls } = this
      this.inFlight = thing
      const fate = await this.deliver(thing)
      this.inFlight = undefined
      if (fate.is === 'problem' && isPassing(fate.problem)) {
        const { problem } = fate
        failures += 1
        this.waits(thing, problem)
        if (calls === this.calls)
          await this.wait.for(Math.max(backoff(failures), (problem.retryAfterSeconds ?? 0) * 1000))
        if (calls !== this.calls) failures = 0
      } else {
        failures = 0
        this.settle(thing, fate)
      }
    }
    this.isPumping = false
  }

  private get next(): Letter<T, A> | undefined {
    return this.letters.find(isWaiting)
  }

  /** What is new goes at once; of the rest another page may have sent it, have failed, or know a newer one. */
  private deliver(thing: T): Promise<Fate<A>> {
    const name = `${this.key} ${thing.id}`
    const mark = this.marks.get(thing)
    const fresh = mark?.isFresh ? this.attempt(thing) : undefined
    if (mark) mark.isFresh = false
    // The turn ends when what came of it can be read by whoever is next.
    const turn = this.inTurn(name, async () => {
      const fate = await (fresh ?? this.elsewhere(thing).then((known) => known ?? this.attempt(thing)))
      await this.write(thing, fate)
      return fate
    })
    return fresh ?? turn
  }

  private async elsewhere(thing: T): Promise<Fate<A> | undefined> {
    const mark = this.marks.get(thing)
    await mark?.saved
    try {
      const kept = await this.store.find(this.key, thing.id)
      if (kept?.stamp !== mark?.stamp) return { is: 'gone' }
      return kept?.failed && { is: 'failed', failure: kept.failed }
    } catch {
      // Whoever cannot read what is kept had better send twice than not at all.
      return undefined
    }
  }

  private async attempt(thing: T): Promise<Fate<A>> {
    try {
      return { is: 'sent', answer: await this.send(thing) }
    } catch (failure) {
      return { is: 'problem', problem: failure instanceof Problem ? failure : unreachable() }
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

  private settle(tried: T, fate: Fate<A>): void {
    const failure = fate.is === 'problem' ? failureOf(fate.problem) : fate.is === 'failed' && fate.failure
    this.show(
      this.letters.flatMap((one): Letter<T, A>[] => {
        if (one.thing !== tried) return [one.state === 'kept' ? { thing: one.thing, state: 'sending' } : one]
        if (failure) return [failed(tried, failure)]
        return fate.is === 'sent' ? [{ thing: tried, state: 'sent', answer: fate.answer }] : []
      }),
    )
  }

  private keep(thing: T): void {
    const at = (this.last = Math.max(Date.now(), this.last + 1))
    const stamp = randomId()
    const saved = this.store.save(this.key, { id: thing.id, stamp, at, thing })
    this.marks.set(thing, { stamp, at, saved, isFresh: true })
  }

  private takenUp({ thing, stamp, at, failed: failure }: KeptLetter): Letter<T, never> {
    const one = thing as T
    this.marks.set(one, { stamp, at, saved: Promise.resolve(), isFresh: false })
    return failure ? failed(one, failure) : { thing: one, state: 'sending' }
  }

  private async write(thing: T, fate: Fate<A>): Promise<void> {
    if (fate.is === 'sent') return this.putAway(thing)
    const mark = this.marks.get(thing)
    const failed = fate.is === 'problem' && !isPassing(fate.problem) && failureOf(fate.problem)
    if (!mark || !failed) return
    await mark.saved
    // It stays, too: it may be a text that somebody wants to have.
    await this.store.amend(this.key, { id: thing.id, stamp: mark.stamp, at: mark.at, thing, failed })
  }

  private async putAway(thing: T): Promise<void> {
    const mark = this.marks.get(thing)
    await mark?.saved
    if (mark) await this.store.remove(this.key, { id: thing.id, stamp: mark.stamp })
  }

  private show(letters: readonly Letter<T, A>[]): void {
    this.letters = letters
    this.listeners.tell()
  }
}

function isWaiting({ state }: Letter<Addressed>): boolean {
  return state === 'sending' || state === 'kept'
}

/** It may be welcome later. */
function isPassing(problem: Problem): boolean {
  return problem.isPassing || isPause(problem)
}

function failureOf({ status, code, message, meta }: Problem): Failure {
  return { state: lateCodes.has(code) ? 'late' : 'refused', status, code, message, meta }
}

function failed<T extends Addressed>(
  thing: T,
  { state, status, code, message, meta }: Failure,
): Letter<T, never> {
  return { thing, state, problem: new Problem(status, { code, message }, meta) }
}
