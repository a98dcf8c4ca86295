import type { Waiting } from '@/board/waiting'

/** What of one activity waits for a look; `lines` are those that fit into the view. */
export interface ReviewPart {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly lines: readonly Waiting[]
}

export interface Review {
  readonly count: number
  readonly parts: readonly ReviewPart[]
}

/** One line of all parts, with what it belongs to. */
export interface ReviewLine extends Waiting {
  readonly activity: string
  readonly title: string
}

/** All lines in order, without those that are decided already. */
export function linesOf({ parts }: Review, decided: ReadonlySet<string>): readonly ReviewLine[] {
  return parts
    .flatMap(({ id, title, lines }) => lines.map((line) => ({ ...line, activity: id, title })))
    .filter((line) => !decided.has(keyOf(line)))
}

export const keyOf = ({ activity, id }: Pick<ReviewLine, 'activity' | 'id'>): string => `${activity} ${id}`
