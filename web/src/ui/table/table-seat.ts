/** A card in front of a seat. Its face is unknown to this browser until the reveal. */
export type TableCard =
  | { readonly lies: 'slot' }
  | { readonly lies: 'down' }
  | { readonly lies: 'up'; readonly face: Face; readonly outlier?: 'lowest' | 'highest' }

export interface Face {
  readonly label: string
  readonly kind: string
}

/** One person as the table draws them. */
export interface TableSeat {
  readonly id: string
  readonly name: string
  readonly avatar: string
  readonly isMe?: boolean
  readonly isFacilitator?: boolean
  readonly isAway?: boolean
  readonly mark?: 'voted' | 'missing'
  readonly rim: 'open' | 'taken' | 'outlier'
  readonly card?: TableCard
  /** Role, state and card in words, read after the name. */
  readonly description: string
}
