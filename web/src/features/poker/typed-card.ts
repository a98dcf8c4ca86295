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
    return called(this.typed, cards) ?? called(key, cards)
  }

  /** The same for cards with letters on them; tells too whether the key is part of a word that is on a card. */
  spell(key: string, now: number, cards: readonly PokerCard[]): { isPart: boolean; card?: PokerCard } {
    if (!/^[\p{L}+_-]$/u.test(key)) return { isPart: false }
    const word = now - this.at <= together ? this.typed + key : key
    const begun = [word, key].find((begin) => cards.some((card) => beginsWith(card, begin)))
    if (begun === undefined) return { isPart: false }
    this.typed = begun
    this.at = now
    const card = called(begun, cards)
    return card ? { isPart: true, card } : { isPart: true }
  }
}

function called(word: string, cards: readonly PokerCard[]): PokerCard | undefined {
  const small = word.toLowerCase()
  return cards.find((card) => card.label.toLowerCase() === small || card.key.toLowerCase() === small)
}

/** Breaks and question marks have letters of their own, wherever the focus is. */
function beginsWith({ kind, key, label }: PokerCard, word: string): boolean {
  if (kind === 'break' || kind === 'unknown') return false
  const small = word.toLowerCase()
  return key.toLowerCase().startsWith(small) || label.toLowerCase().startsWith(small)
}
