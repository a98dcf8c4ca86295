/** The server's side of one opened event stream. */
export class FakeStream {
  readonly url: URL
  private readonly encoder = new TextEncoder()
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined
  readonly response: Response

  constructor(url: string, signal: AbortSignal | null | undefined) {
    this.url = new URL(url, 'http://plenum.test')
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.controller = controller),
    })
    signal?.addEventListener('abort', () => this.fail(signal.reason))
    this.response = new Response(body, { status: 200, headers: { 'Content-Type': 'text/event-stream' } })
  }

  snapshot(v: number, state: object, me?: object): void {
    this.write(v, { v, prev: v, type: 'snapshot', data: { epoch: 1, state }, ...(me && { me }) })
  }

  frame(v: number, prev: number, patch: object): void {
    this.write(v, { v, prev, type: 'changed', patch })
  }

  /** Something said beside the frames: no number of its own, no patch. */
  notice(v: number, type: string, data: object): void {
    this.send(`data: ${JSON.stringify({ v, prev: v, type, data })}\n\n`)
  }

  heartbeat(v: number, now: Date): void {
    this.send(`: hb\n\nevent: heartbeat\ndata: ${JSON.stringify({ now: now.toISOString(), v })}\n\n`)
  }

  bye(reason: string): void {
    this.send(`event: bye\ndata: ${JSON.stringify({ reason })}\n\n`)
  }

  fail(reason: unknown): void {
    try {
      this.controller?.error(reason)
    } catch {
      // The stream had already ended.
    }
  }

  private write(v: number, frame: object): void {
    this.send(`id: 1.${v}\ndata: ${JSON.stringify(frame)}\n\n`)
  }

  private send(text: string): void {
    this.controller?.enqueue(this.encoder.encode(text))
  }
}
