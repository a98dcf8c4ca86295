import type { AnyCommand } from '@/api/send-command'
import type { BoardFace } from '@/api/types'

export type Step = BoardFace['step']

/** What a kind of board calls the things that can be done with any board. */
export interface BoardWords {
  readonly kind: 'brainstorm' | 'retro'
  readonly add: (id: string, text: string, column?: string) => AnyCommand
  readonly edit: (id: string, text: string) => AnyCommand
  /** A card, which leaves its group, or all of a group. */
  readonly move: (id: string, column: string) => AnyCommand | undefined
  readonly remove: (id: string) => AnyCommand
  /** Takes away what others wrote, so that it can be brought back. */
  readonly hide: (id: string) => AnyCommand
  readonly restore: (id: string) => AnyCommand
  readonly dots: (round: number, seq: number, id: string, dots: number) => AnyCommand
  readonly next: (from: Step) => AnyCommand | undefined
  readonly previous: (from: Step) => AnyCommand | undefined
  readonly group: (ids: readonly string[], title?: string, group?: string) => AnyCommand
  readonly rename: (group: string, title: string) => AnyCommand
  readonly ungroup: (group: string) => AnyCommand
}
