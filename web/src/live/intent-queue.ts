import { isPause, Problem, unreachable } from '@/api/problem'
import { backoff } from './backoff'
import type { IntentStore } from './intent-store'
import { Listeners } from './listeners'
import { Wait } from './wait'

/** Every answer names its round and its place among the answers of this seat, so that sending it twice is harmless. */
export interface Numbered {
  readonly round: number
  readonly client_seq: number
}

export interface Intent<C extends Numbered> {
  readonly command: C
  /** `kept`: the server cannot be reached or the session is paused, it waits on this device. `late`: its round had ended; it does not count. */
  readonly state: 'sending' | 'kept' | 'saved' | 'late' | 'refused'
  readonly problem?: Problem
}

const lateCodes = new Set(['ROUND_CLOSED', 'STALE_ROUND'])

/** Holds the newest answer of one seat until the server has it; a newer one replaces it. */
export class IntentQueue<C extends Numbered> {
  private intent: Intent<C> | undefined
  private pumping = false
  /** How often somebody asked to try at once. */
  private calls = 0
  private readonly listeners = new Listeners()
  private readonly wait = new Wait()

  constructor(
    private readonly key: string,
    private readonly store: IntentStore,
    private readonly send: (command: C) => Promise<unknown>,
  ) {}

  current = (): Intent<C> | undefined => this.intent
  subscribe = (listener: () => void): (() => void) => this.listeners.add(listener)

  /** Takes up what an earlier page of this browser could not send any more. */
  restore = async (): Promise<void> => {
    const command = (await this.store.load(this.key)) as C | undefined
    if (command && !this.intent) await this.put(command)
  }

  put = async (command: C): Promise<void> => {
    this.show({ command, state: 'sending' })
    void this.store.save(this.key, command)
    this.wait.skip()
    await this.pump()
  }

  /** The connection is back or the session goes on: try at once, also when a try that began before it still fails. */
  retry = (): void => {
    this.calls += 1
    this.wait.skip()
  }

  /** The person has read that an answer was late or refused. */
  dismiss = (): void => {
    if (!this.isWaiting) this.show(undefined)
  }

  private get isWaiting(): boolean {
    return this.intent?.state === 'sending' || this.intent?.state === 'kept'
  }

  private async pump(): Promise<void> {
    if (this.pumping) return
    this.pumping = true
    for (let failures = 0; this.intent && this.isWaiting;) {
      const { command } = this.intent
      const { calls } = this
      const problem = await this.attempt(command)
      if (this.intent.command !== command) failures = 0
      else if (problem && (problem.isPassing || isPause(problem))) {
        failures += 1
        this.show({ command, state: 'kept', problem })
        if (calls === this.calls)
          await this.wait.for(Math.max(backoff(failures), (problem.retryAfterSeconds ?? 0) * 1000))
        if (calls !== this.calls) failures = 0
      } else await this.settle(command, problem)
    }
    this.pumping = false
  }

  private async attempt(command: C): Promise<Problem | undefined> {
    try {
      await this.send(command)
      return undefined
    } catch (failure) {
      return failure instanceof Problem ? failure : unreachable()
    }
  }

  private async settle(command: C, problem: Problem | undefined): Promise<void> {
    if (!problem) this.show({ command, state: 'saved' })
    // Another tab of this seat was faster with a newer answer: that one is the truth.
    else if (problem.code === 'STALE_SEQUENCE') this.show(undefined)
    else this.show({ command, state: lateCodes.has(problem.code) ? 'late' : 'refused', problem })
    await this.store.remove(this.key)
  }

  private show(intent: Intent<C> | undefined): void {
    this.intent = intent
    this.listeners.tell()
  }
}
