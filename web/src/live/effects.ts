/** What the server does for this seat's device, as far as the channel has to follow it. */
export interface Effects {
  /** How long the server may be silent, in milliseconds. */
  readonly heartbeat: number
  /** Ask in intervals instead of holding a stream. */
  readonly isPolling: boolean
}

const usual: Effects = { heartbeat: 15_000, isPolling: false }

/** Reads them from a reader's own part; whoever has none is told as usual. */
export function effectsIn(me: unknown): Effects {
  const effects = fieldOf(me, 'effects')
  const seconds = fieldOf(effects, 'sse_heartbeat_interval')
  return {
    heartbeat: typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : usual.heartbeat,
    isPolling: fieldOf(effects, 'network_adaptive') === true,
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
