import type { FunctionComponent, ReactNode } from 'react'
import type { ActivityResults, CurrentActivity, Me, SessionRecap, SessionState } from '@/api/types'
import type { SetupFormProps } from '@/features/sessions/agenda/kinds'
import type { KeyGroup } from '@/features/sessions/room/key-sheet'
import type { Room } from '@/features/sessions/room/use-room'
import type { Say } from '@/i18n/words'
import type { IconName } from '@/ui/icon'

/** What an activity shows everybody, whatever kind it is. */
export type View = CurrentActivity['view']

/** The word of a kind. */
export type Word = View['type']

type ViewOf<W extends Word> = Extract<View, { type: W }>
type ResultsOf<W extends Word> = Extract<ActivityResults, { type: W }>

/** A part of a page that is fetched when it is needed for the first time, or before. */
type Part<P> = FunctionComponent<P> & { readonly fetch: () => void }

/** What a part for one seat gets. */
export interface SeatProps<V> {
  readonly activityId: string
  readonly title: string
  readonly view: V
  readonly room: Room
  readonly sessionId: string
  readonly state: SessionState
  readonly me: Me
  readonly link: string
  readonly v: number | undefined
  readonly clockOffset: number | undefined
}

/** What a part for the wall gets. */
export interface WallProps<V> {
  readonly title: string
  readonly state: SessionState
  readonly view: V
  readonly clockOffset: number | undefined
  readonly hasControl: boolean
}

export interface ResultsProps<R> {
  readonly title: string
  readonly results: R
  readonly people: SessionRecap['participants']
}

/** Everything the pages show of one kind of activity. Null is what a kind does without. */
export interface Kind<V, R> {
  /** How the front page marks it. */
  readonly icon: IconName
  /** In front of everybody, or beside whatever else is. */
  readonly place: 'front' | 'beside'
  /** The chip in the bar of the page. */
  readonly phase: (state: SessionState, view: V) => ReactNode
  readonly keys: (say: Say, isLeading: boolean) => readonly KeyGroup[]
  /** One seat. */
  readonly Room: Part<SeatProps<V>>
  readonly Screen: Part<WallProps<V>>
  /** Whether it keeps the corner of the wall free for the code itself. */
  readonly isWide: boolean
  /** Whether it takes the wall from what is in front of everybody. */
  readonly takesWall: ((view: V) => boolean) | null
  /** What whoever leads does with it, for a place beside it; null where the room itself has that. */
  readonly Lead: Part<SeatProps<V>> | null
  /** How it is set up; null where there is nothing to set up. */
  readonly Form: Part<SetupFormProps> | null
  /** What came of it. */
  readonly Results: Part<ResultsProps<R>>
}

/** One entry for each kind the server knows: without one, this does not compile. */
export type Kinds = { readonly [W in Word]: Kind<ViewOf<W>, ResultsOf<W>> }
