import { Problem, problemOf } from '@/api/problem'
import { backoff } from './backoff'
import { catchUp } from './catch-up'
import { eventsUrl, poll, type StateAnswer } from './channel-requests'
import type { ChannelAddress, ChannelState, Closing, Link } from './channel-state'
import { effectsIn } from './effects'
import { applyFrame, replicaOf, type Frame, type Replica } from './frame'
import { isCallToSync, storageAfter } from './notices'
import { correctOffset } from './server-clock'
import { SseParser, type StreamEvent } from './sse-parser'
import { Wait } from './wait'

const failuresUntilPolling = 5
const lossesUntilStuck = 2
const slowPoll = 5_000

/** Goodbyes after which a reader may come back, as whoever they are then. */
const comesBack = new Set(['draining', 'signed_out'])

/** Keeps one replica up to date over one stream, and by polling while no stream can be had. Never gives up. */
export class Channel {
  private state: ChannelState = { link: 'connecting' }
  private position: Replica | undefined
  private failures = 0
  /** How often in a row the count was lost although the whole state had just come. */
  private losses = 0
  private hasSlept = false
  private stream: AbortController | undefined
  private polling: AbortController | undefined
  private heardAt = 0
  private running = false
  private readonly wait = new Wait()

  constructor(
    private readonly address: ChannelAddress,
    private readonly emit: (state: ChannelState) => void,
  ) {}

  start(): void {
    if (this.running) return
    this.running = true
    void this.run()
  }

  stop(): void {
    this.running = false
    this.stream?.abort()
    this.polling?.abort()
    this.wait.skip()
  }

  /** The tab woke up or the network changed: a silent stream is not trusted, a waiting one is opened now. */
  check(): void {
    if (this.state.link === 'closed') return
    const silent = Date.now() - this.heardAt > this.heartbeat * 1.3
    if (!navigator.onLine || silent) {
      this.hasSlept = true
      this.stream?.abort()
    }
    this.wait.skip()
  }

  retry(): void {
    if (this.state.link === 'closed') this.reopen()
    else this.wait.skip()
  }

  private reopen(): void {
    this.failures = 0
    this.position = undefined
    const { replica } = this.state
    this.publish({ link: 'connecting', ...(replica && { replica }) })
    this.start()
  }

  private async run(): Promise<void> {
    while (this.running) {
      if (this.isCalm) {
        await this.pollCalmly()
        continue
      }
      if (this.hasSlept && navigator.onLine) await this.catchUp()
      const pause = await this.follow().catch((failure: unknown) => this.failed(failure))
      if (!this.running) return
      if (this.isCalm) continue
      this.failures += 1
      if (this.failures >= failuresUntilPolling) void this.keepPolling()
      const delay = pause ?? backoff(this.failures)
      this.set({
        link: this.lostLink(),
        lostAt: this.state.lostAt ?? Date.now(),
        nextTryAt: Date.now() + delay,
      })
      await this.wait.for(delay)
    }
  }

  private get heartbeat(): number {
    return effectsIn(this.position?.me).heartbeat
  }

  /** On slow networks asking now and then is better than a stream that stutters. */
  private get isCalm(): boolean {
    return effectsIn(this.position?.me).isPolling
  }

  /** Faster than waiting for a stream; if it fails, the stream brings the same. */
  private async catchUp(): Promise<void> {
    this.hasSlept = false
    if (!this.position || !this.address.reconnect) return
    try {
      const replica = await catchUp(this.address.reconnect, this.position, this.losses)
      this.position = replica
      this.set({ replica })
    } catch {
      // Whatever it was, the stream will meet it too.
    }
  }

  private async pollCalmly(): Promise<void> {
    const { state, ...address } = this.address
    // A channel that cannot be polled waits as long, and then looks whether it may stream again.
    if (state === undefined) return this.wait.for(slowPoll)
    const polling = (this.polling = new AbortController())
    try {
      const answer = await poll({ ...address, state }, this.position, polling.signal, 0)
      if (answer === 'ended') return this.close({ reason: 'ended', status: 204 })
      this.failures = 0
      this.heardAt = Date.now()
      this.polled(answer)
      await this.wait.for(slowPoll)
    } catch (failure) {
      if (!this.running) return
      this.failed(failure)
      this.failures += 1
      const delay = backoff(this.failures)
      this.set({ link: 'offline', lostAt: this.state.lostAt ?? Date.now(), nextTryAt: Date.now() + delay })
      await this.wait.for(delay)
    }
  }

  /** Reads one stream to its end. Answers how long the server wants us to stay away, if it said so. */
  private async follow(): Promise<number | undefined> {
    const stream = (this.stream = new AbortController())
    const opening = fetch(eventsUrl(this.address, this.position), {
      headers: { Accept: 'text/event-stream' },
      signal: stream.signal,
      cache: 'no-store',
    })
    const response = await this.watched(opening, stream)
    if (response.status === 204) return this.close({ reason: 'ended', status: 204 })
    if (!response.ok || !response.body) throw await problemOf(response)
    return this.read(response.body, stream)
  }

  private async read(body: ReadableStream<Uint8Array>, stream: AbortController): Promise<number | undefined> {
    const parser = new SseParser()
    const decoder = new TextDecoder()
    const reader = body.getReader()
    let heardAnything = false
    for (;;) {
      const piece = await this.watched(reader.read(), stream)
      if (piece.done) return heardAnything ? undefined : parser.retry
      this.heardAt = Date.now()
      const events = parser.push(decoder.decode(piece.value, { stream: true }))
      if (events.length === 0) continue
      heardAnything = true
      if (!this.take(events)) stream.abort()
    }
  }

  /** Takes the events of one piece and tells the tabs once. False when the stream is of no more use. */
  private take(events: StreamEvent[]): boolean {
    let replica = this.position
    let clockOffset = this.state.clockOffset
    let isStorageAway = this.state.isStorageAway
    let bye: string | undefined
    for (const { event, data } of events) {
      const body: unknown = JSON.parse(data)
      if (event === 'bye') bye = (body as { reason: string }).reason
      else if (event === 'heartbeat') {
        const beat = body as { now: string; v: number }
        clockOffset = correctOffset(clockOffset, Date.parse(beat.now), Date.now())
        if (replica && beat.v > replica.v) return this.lostCount()
      } else if (event === 'message') {
        const frame = body as Frame
        const next = applyFrame(replica, frame)
        if (next === 'gap' || isCallToSync(frame)) return this.lostCount()
        if (frame.patch !== undefined) this.losses = 0
        isStorageAway = storageAfter(frame, isStorageAway)
        replica = next
      }
    }
    this.arrived(replica, clockOffset, isStorageAway)
    if (bye !== undefined && !comesBack.has(bye)) this.close({ reason: bye })
    return bye === undefined && !this.isCalm
  }

  private arrived(replica: Replica | undefined, clockOffset?: number, isStorageAway?: boolean): void {
    this.position = replica
    if (!replica) return
    this.failures = 0
    this.polling?.abort()
    this.publish({
      link: 'live',
      replica,
      ...(clockOffset !== undefined && { clockOffset }),
      ...(isStorageAway && { isStorageAway }),
    })
  }

  /** A frame is missing: the next open asks without a position and is answered with a snapshot. */
  private lostCount(): false {
    this.position = undefined
    this.losses += 1
    if (this.losses > lossesUntilStuck) this.set({ isStuck: true })
    return false
  }

  private failed(failure: unknown): undefined {
    if (!(failure instanceof Problem) || failure.isPassing) return
    this.close({ reason: failure.code, status: failure.status })
  }

  private async keepPolling(): Promise<void> {
    const { state, ...address } = this.address
    if (state === undefined || (this.polling && !this.polling.signal.aborted)) return
    const polling = (this.polling = new AbortController())
    for (let failures = 0; this.running && !polling.signal.aborted;) {
      try {
        const answer = await poll({ ...address, state }, this.position, polling.signal)
        failures = 0
        if (answer === 'ended') this.close({ reason: 'ended', status: 204 })
        else this.polled(answer)
      } catch (failure) {
        if (polling.signal.aborted) return
        this.failed(failure)
        failures += 1
        this.set({ link: 'offline' })
        await new Wait().for(backoff(failures + 1))
      }
    }
  }

  private polled(answer: StateAnswer | 'unchanged'): void {
    if (answer !== 'unchanged') {
      const next = this.advance(answer)
      this.position = next === 'gap' ? undefined : next
    }
    this.set({ link: 'slow', ...(this.position && { replica: this.position }) })
  }

  private advance(answer: StateAnswer): Replica | 'gap' {
    if (answer.snapshot) return replicaOf(String(answer.epoch), answer.v, answer.snapshot, answer.me)
    let replica: Replica | 'gap' = this.position ?? 'gap'
    for (const frame of answer.frames ?? []) if (replica !== 'gap') replica = applyFrame(replica, frame)
    if (replica === 'gap') return 'gap'
    return answer.me === undefined ? replica : { ...replica, me: answer.me }
  }

  private lostLink(): Link {
    if (!navigator.onLine) return 'offline'
    if (this.failures < failuresUntilPolling) return this.state.replica ? 'catching_up' : 'connecting'
    return this.state.link === 'slow' ? 'slow' : 'offline'
  }

  private close(closing: Closing): undefined {
    this.stop()
    const { replica } = this.state
    this.publish({ link: 'closed', closing, ...(replica && { replica }) })
  }

  private set(change: Partial<ChannelState>): void {
    this.publish({ ...this.state, ...change })
  }

  private publish(state: ChannelState): void {
    this.state = state
    this.emit(state)
  }

  /** No byte for two and a half heartbeats: the connection is dead, whatever the browser believes. */
  private watched<T>(waiting: Promise<T>, stream: AbortController): Promise<T> {
    const timer = setTimeout(() => stream.abort(), 2.5 * this.heartbeat)
    return waiting.finally(() => clearTimeout(timer))
  }
}
