/** One dispatched event of a text/event-stream. */
export interface StreamEvent {
  readonly event: string
  readonly id: string | undefined
  readonly data: string
}

/** Reads a text/event-stream piece by piece, wherever the network cut it; answers the events completed by a piece. */
export class SseParser {
  /** The last `retry:` the server sent, in milliseconds. */
  retry: number | undefined
  private rest = ''
  private event = ''
  private id: string | undefined
  private data: string[] = []

  push(text: string): StreamEvent[] {
    const events: StreamEvent[] = []
    // A carriage return at the very end may be half of a CRLF: it waits for the next piece.
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line !== '') this.field(line)
      else if (this.data.length > 0) events.push(this.dispatch())
      else this.event = ''
    }
    return events
  }

  private field(line: string): void {
    const colon = line.indexOf(':')
    if (colon === 0) return
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') this.data.push(value)
    else if (name === 'event') this.event = value
    else if (name === 'id') this.id = value
    else if (name === 'retry' && /^\d+$/.test(value)) this.retry = Number(value)
  }

  private dispatch(): StreamEvent {
    const event = { event: this.event || 'message', id: this.id, data: this.data.join('\n') }
    this.event = ''
    this.id = undefined
    this.data = []
    return event
  }
}
