import { mergePatch } from './merge-patch'

/** One numbered step of a channel, as the stream and the polling route both carry it. */
export interface Frame {
  readonly v: number
  readonly prev: number
  readonly type: string
  readonly timestamp?: string
  readonly data?: Record<string, unknown>
  readonly patch?: unknown
  readonly me?: unknown
}

/** What a client holds of a channel: its view, its own part and the position both belong to. */
export interface Replica {
  readonly epoch: string
  readonly v: number
  readonly view: unknown
  readonly me: unknown
}

/** The next replica, or `gap` when a frame in between is missing and only a fresh snapshot helps. */
export function applyFrame(replica: Replica | undefined, frame: Frame): Replica | 'gap' {
  if (frame.type === 'snapshot') return fromSnapshot(frame)
  if (!replica) return 'gap'
  // A self frame stands beside the chain: it neither moves the position nor proves that none is missing.
  if (frame.me !== undefined && frame.patch === undefined) return { ...replica, me: frame.me }
  if (frame.v <= replica.v) return replica
  if (frame.prev !== replica.v) return 'gap'
  return {
    ...replica,
    v: frame.v,
    view: mergePatch(replica.view, frame.patch ?? {}),
    me: frame.me ?? replica.me,
  }
}

function fromSnapshot(frame: Frame): Replica | 'gap' {
  const { epoch, state } = frame.data ?? {}
  if (typeof state !== 'object' || state === null) return 'gap'
  return replicaOf(String(epoch), frame.v, state, frame.me)
}

/** Builds a replica from a whole state, which may carry the own part inside it. */
export function replicaOf(epoch: string, v: number, state: object, me?: unknown): Replica {
  const { me: inner, ...view } = state as { me?: unknown }
  return { epoch, v, view, me: me ?? inner }
}
