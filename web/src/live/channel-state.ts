import type { Replica } from './frame'

export type Link = 'connecting' | 'live' | 'catching_up' | 'slow' | 'offline' | 'closed'

/** Why a channel will not be opened again by itself. */
export interface Closing {
  readonly reason: string
  readonly status?: number
}

/** Everything a tab knows of a channel. Plain data, because it travels between tabs. */
export interface ChannelState {
  readonly link: Link
  readonly replica?: Replica
  readonly closing?: Closing
  /** When the link was lost, and when the next try is due; both by this device's clock. */
  readonly lostAt?: number
  readonly nextTryAt?: number
  /** The server says that it cannot store anything just now. */
  readonly isStorageAway?: boolean
  /** Whole states did not help twice in a row: only loading the page anew may. */
  readonly isStuck?: boolean
  /** Server time minus this device's time, in milliseconds. */
  readonly clockOffset?: number
}

/** Where the routes of a channel are; one without `state` cannot be polled. `query` goes with every request, such as `as=display`. */
export interface ChannelAddress {
  readonly events: string
  readonly state?: string
  /** Where a seat catches up at once after it slept; screens have none. */
  readonly reconnect?: string
  readonly query?: string
}

/** A channel as a tab holds it, wherever its stream really is. */
export interface OpenChannel {
  readonly current: () => ChannelState
  readonly subscribe: (listener: () => void) => () => void
  /** Something happened to this tab or its network: look whether the stream still lives. */
  readonly check: () => void
  /** Open now instead of waiting, also after a closing. */
  readonly retry: () => void
  readonly leave: () => void
}
