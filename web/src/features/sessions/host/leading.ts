import type { CurrentActivity } from '@/api/types'

type View = CurrentActivity['view']
type Kind<T extends View['type']> = Extract<View, { type: T }>

/** Lines of a result, those first that most asks for something; nothing before there is one. */
export function leadingOf(current: CurrentActivity | undefined): readonly string[] | undefined {
  const view = current?.view
  switch (view?.type) {
    case 'poll':
      return view.survey.stage === 'shown' ? chosen(view) : undefined
    case 'rating':
      return view.survey.stage === 'shown' ? rated(view) : undefined
    case 'wordcloud':
      return view.survey.stage === 'shown' ? said(view) : undefined
    case 'brainstorm':
      return view.board.step === 'discuss' || view.board.closed ? cardsOf(view.board) : undefined
    case 'quiz':
      return view.stage === 'finished' ? [] : undefined
    default:
      return undefined
  }
}

function chosen({ options, results }: Kind<'poll'>) {
  return results && ranked(options, ({ id }) => results.counts[id] ?? 0).map(({ text }) => text)
}

/** The lowest is what something should be done about. */
function rated({ items, results }: Kind<'rating'>) {
  const told = items.filter(({ id }) => results?.items[id]?.mean !== undefined)
  return results && ranked(told, ({ id }) => 1_000 - (results.items[id]?.mean ?? 0)).map(({ text }) => text)
}

function said({ picture }: Kind<'wordcloud'>) {
  return picture && ranked(Object.values(picture.words), ({ people }) => people).map(({ text }) => text)
}

type Board = Kind<'brainstorm'>['board']

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
