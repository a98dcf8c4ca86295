import type { CurrentActivity } from '@/api/types'

/** Lines of a result, those first that most asks for something; nothing before there is one. */
export function leadingOf(current: CurrentActivity | undefined): readonly string[] | undefined {
  const view = current?.view
  switch (view?.type) {
    case 'poll': {
      const counts = view.survey.stage === 'shown' ? view.results?.counts : undefined
      return counts && ranked(view.options, ({ id }) => counts[id] ?? 0).map(({ text }) => text)
    }
    case 'rating': {
      // The lowest is what something should be done about.
      const items = view.survey.stage === 'shown' ? view.results?.items : undefined
      const told = view.items.filter(({ id }) => items?.[id]?.mean !== undefined)
      return items && ranked(told, ({ id }) => 1_000 - (items[id]?.mean ?? 0)).map(({ text }) => text)
    }
    case 'wordcloud': {
      if (view.survey.stage !== 'shown' || !view.picture) return undefined
      return ranked(Object.values(view.picture.words), ({ people }) => people).map(({ text }) => text)
    }
    case 'brainstorm':
      return view.board.step === 'discuss' || view.board.closed ? cardsOf(view.board) : undefined
    case 'quiz':
      return view.stage === 'finished' ? [] : undefined
    default:
      return undefined
  }
}

type Board = Extract<CurrentActivity['view'], { type: 'brainstorm' }>['board']

function cardsOf(board: Board): string[] {
  const cards = board.order.flatMap((number) => board.cards[String(number)] ?? [])
  const loose = cards.filter(({ group }) => !group).map(({ text, dots = 0 }) => ({ text, dots }))
  const groups = Object.values(board.groups).map(({ title, dots = 0 }) => ({ text: title, dots }))
  return ranked([...groups, ...loose], ({ dots }) => dots, true).map(({ text }) => text)
}

/** Most first, what nobody chose not at all; equals stay in their order. */
function ranked<T>(lines: readonly T[], weight: (line: T) => number, isAll = false): T[] {
  return lines.filter((line) => isAll || weight(line) > 0).toSorted((a, b) => weight(b) - weight(a))
}
