export type Kind = 'single' | 'multiple' | 'true_false' | 'numeric' | 'buzzer'

/** A question while it is written: all fields of all kinds, as typed. */
export interface Draft {
  readonly key: number
  readonly text: string
  readonly kind: Kind
  readonly options: readonly DraftOption[]
  readonly target: string
  readonly band: string
  readonly tolerance: string
  readonly unit: string
  readonly seconds: number
  readonly reading: number
  readonly weight: number
  readonly explanation: string
  readonly section: string
}

export interface DraftOption {
  readonly text: string
  readonly isRight: boolean
}

export function freshDraft(key: number, section = ''): Draft {
  return {
    key,
    text: '',
    kind: 'single',
    options: [
      { text: '', isRight: true },
      { text: '', isRight: false },
    ],
    target: '',
    band: '0',
    tolerance: '',
    unit: '',
    seconds: 20,
    reading: 3,
    weight: 1,
    explanation: '',
    section,
  }
}

export function hasOptions(kind: Kind): boolean {
  return kind === 'single' || kind === 'multiple' || kind === 'true_false'
}

export function filled(draft: Draft): readonly DraftOption[] {
  return draft.options.filter(({ text }) => text.trim())
}

export function isComplete(draft: Draft): boolean {
  if (!draft.text.trim()) return false
  if (draft.kind === 'numeric')
    return isNumber(draft.target) && isNumber(draft.tolerance) && isNumber(draft.band)
  if (!hasOptions(draft.kind)) return true
  const options = filled(draft)
  const right = options.filter(({ isRight }) => isRight).length
  return options.length >= 2 && (draft.kind === 'multiple' ? right >= 1 : right === 1)
}

/** With other words the same kind of question keeps what fits it. */
export function ofKind(draft: Draft, kind: Kind, words: readonly [string, string]): Draft {
  const first = draft.options.findIndex(({ isRight }) => isRight)
  const single = draft.options.map((one, place) => ({ ...one, isRight: place === Math.max(0, first) }))
  if (kind === 'multiple') return { ...draft, kind }
  if (kind !== 'true_false') return { ...draft, kind, options: single }
  return {
    ...draft,
    kind,
    options: words.map((text, place) => ({ text: single[place]?.text.trim() || text, isRight: place === 0 })),
  }
}

/** As the server wants it. */
export function questionOf(draft: Draft): Record<string, unknown> {
  return {
    text: draft.text.trim(),
    kind: draft.kind,
    ...(hasOptions(draft.kind) && {
      options: filled(draft).map(({ text, isRight }) => ({ text: text.trim(), is_correct: isRight })),
    }),
    ...(draft.kind === 'numeric' && {
      numeric: {
        target: numberOf(draft.target),
        exact_band: numberOf(draft.band),
        tolerance: numberOf(draft.tolerance),
        ...(draft.unit.trim() && { unit: draft.unit.trim() }),
      },
    }),
    time_limit_seconds: draft.seconds,
    reading_seconds: draft.reading,
    weight: draft.weight,
    ...(draft.explanation.trim() && { explanation: draft.explanation.trim() }),
    ...(draft.section.trim() && { section: draft.section.trim() }),
  }
}

function isNumber(typed: string): boolean {
  return typed.trim() !== '' && Number.isFinite(numberOf(typed))
}

function numberOf(typed: string): number {
  return Number(typed.trim().replace(',', '.'))
}
