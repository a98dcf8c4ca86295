import type { Problem } from '@/api/problem'
import type { AnyCommand } from '@/api/send-command'
import type { BoardOwn, Played } from '@/api/types'
import type { Letter } from '@/live/outbox'
import type { BoardWords } from './words'

export type OwnCard = BoardOwn['cards'][number]

/** What somebody does with a card of their own while people write. */
export type Deed =
  | {
      readonly type: 'add'
      readonly card: string
      readonly text: string
      readonly column?: string | undefined
    }
  | { readonly type: 'edit'; readonly card: string; readonly text: string; readonly was: string }
  | { readonly type: 'move'; readonly card: string; readonly column: string }
  | { readonly type: 'remove'; readonly card: string }

/** Of one kind there is one at a time per card. */
export type Written = Deed & { readonly id: string }

export const written = (deed: Deed): Written => ({ ...deed, id: `${deed.type} ${deed.card}` })

export function commandOf(words: BoardWords, deed: Deed): AnyCommand | undefined {
  switch (deed.type) {
    case 'add':
      return words.add(deed.card, deed.text, deed.column)
    case 'edit':
      return words.edit(deed.card, deed.text)
    case 'move':
      return words.move(deed.card, deed.column)
    case 'remove':
      return words.remove(deed.card)
  }
}

/** Whether what the server says one wrote tells of it. */
export function isTold(cards: readonly OwnCard[], deed: Deed): boolean {
  const known = cards.find(({ id }) => id === deed.card)
  switch (deed.type) {
    case 'add':
      return known !== undefined
    case 'edit':
      return known?.text !== deed.was
    case 'move':
      return known === undefined || known.column === deed.column
    case 'remove':
      return known === undefined
  }
}

/** What is on its way, and which version of the board has it in it. */
export type WrittenLetter = Letter<Written, Pick<Played, 'v'> | undefined>

/**
 * Whether this page need not hold on to a deed the server has: it is told of, a later one with the same card was done,
 * or the page is past the version with it, in which others may have overtaken it.
 */
export function isOver(
  cards: readonly OwnCard[],
  v: number | undefined,
  deed: Deed,
  played: Pick<Played, 'v'> | undefined,
  later: readonly WrittenLetter[],
): boolean {
  const isSuperseded = later.some(({ state, thing }) => state === 'sent' && supersedes(thing, deed))
  const isPast = v !== undefined && played !== undefined && v > played.v
  return isSuperseded || isPast || isTold(cards, deed)
}

/** Whether nothing is left of the earlier one: the same was done again, or the card is gone or there anew. */
function supersedes(later: Deed, deed: Deed): boolean {
  const isAboutAll = later.type === 'add' || later.type === 'remove'
  return later.card === deed.card && (isAboutAll || later.type === deed.type)
}

/** A card of one's own as this page knows it, and what became of the last thing done with it. */
export interface OwnLine {
  readonly id: string
  readonly text: string
  readonly column?: string
  readonly standing: OwnCard['standing']
  readonly deed?: Deed['type']
  readonly fate?: Letter<Written>['state']
  readonly problem?: Problem
  /** Under which it can be put away once it is read. */
  readonly letter?: string
}

/** What the server has of one's own, and what is on its way there. */
export function ownLines(
  stored: readonly OwnCard[],
  letters: readonly Letter<Written>[],
): readonly OwnLine[] {
  const lines = new Map<string, OwnLine>(stored.map((card) => [card.id, card]))
  for (const { thing, state, problem } of letters) {
    const known = lines.get(thing.card)
    const fate = { deed: thing.type, fate: state, letter: thing.id, ...(problem && { problem }) }
    if (thing.type === 'add') {
      const { card: id, text, column } = thing
      if (!known)
        lines.set(id, { id, text, ...(column !== undefined && { column }), standing: 'shown', ...fate })
    } else if (thing.type === 'remove' && !hasFailed(state)) lines.delete(thing.card)
    else if (known) {
      const change =
        thing.type === 'edit' ? { text: thing.text } : thing.type === 'move' ? { column: thing.column } : {}
      lines.set(thing.card, {
        ...known,
        ...(thing.type === 'move' && hasFailed(state) ? {} : change),
        // That it is on no board weighs more than what was to become of it there.
        ...(isMissing(known) ? {} : fate),
      })
    }
  }
  return [...lines.values()]
}

/** It is on no board. What was to be changed, moved or removed and was not is there as before. */
export function isMissing({ deed, fate }: Pick<OwnLine, 'deed' | 'fate'>): boolean {
  return deed === 'add' && hasFailed(fate)
}

export function hasFailed(fate: OwnLine['fate']): boolean {
  return fate === 'late' || fate === 'refused'
}
