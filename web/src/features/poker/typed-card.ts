import type { PokerCard } from '@/api/types'

const together = 400

/** Cards chosen by typing: "1" then "3" within a moment means 13, "C" is the break, "Q" the question mark. */
export class TypedCard {
  private typed = ''
  private at = -Infinity

  /** The card meant by the keys up to now, if it is in the deck. */
  press(key: string, now: number, cards: readonly PokerCard[]): PokerCard | undefined {
    const kind = { c: 'break', q: 'unknown' }[key.toLowerCase()]
    if (kind) {
      this.typed = ''
      return cards.find((card) => card.kind === kind)
    }
    this.typed = now - this.at <= together ? this.typed + key : key
    this.at = now
    const labelled = (label: string) => cards.find((card) => card.label === label || card.key === label)
    return labelled(this.typed) ?? labelled(key)
  }
}
