/** The values of a scale, lowest first. */
export function steps({ min, max }: { min: number; max: number }): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, i) => min + i)
}

/** The value a digit stands for: itself, or ten where there is a ten and no nought. */
export function valueOf(digit: number, scale: { min: number; max: number }): number | undefined {
  const value = digit === 0 && scale.min > 0 ? 10 : digit
  return value >= scale.min && value <= scale.max ? value : undefined
}

/** The figures of an item as everybody reads them: on phones, on the wall and on the page of results. */
export function meanIn(mean: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(mean)
}

export function medianIn(median: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(median)
}

/** Where on the scale a figure stands, from 0 at its left edge to 1 at its right one. */
export function placeOf(figure: number, { min, max }: { min: number; max: number }): number {
  return (figure - min + 0.5) / (max - min + 1)
}

/** The count that fills a bar; one height for all items, so that they can be compared. */
export function highest(items: Readonly<Record<string, { distribution?: Record<string, number> }>>): number {
  return Math.max(1, ...Object.values(items).flatMap((one) => Object.values(one.distribution ?? {})))
}
