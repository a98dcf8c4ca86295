import { most } from './bulk'

/** The issues somebody has chosen, and the one from which a stretch is counted. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly from: string | undefined
}

export const nobody: Selection = { ids: new Set(), from: undefined }

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id) && next.size < most) next.add(id)
  return { ids: next, from: id }
}

/** Everything between where the stretch begins and this one, both included. */
export function stretched(selection: Selection, order: readonly string[], to: string): Selection {
  const begin = order.indexOf(selection.from ?? to)
  const end = order.indexOf(to)
  if (begin < 0 || end < 0) return toggled(selection, to)
  const ids = new Set(selection.ids)
  for (const id of order.slice(Math.min(begin, end), Math.max(begin, end) + 1)) {
    if (ids.size < most) ids.add(id)
  }
  return { ids, from: selection.from ?? to }
}

export function whole(order: readonly string[]): Selection {
  return { ids: new Set(order.slice(0, most)), from: order[0] }
}

/** Without those that are no longer there to be seen. */
export function kept(selection: Selection, order: readonly string[]): Selection {
  const there = new Set(order)
  const ids = [...selection.ids].filter((id) => there.has(id))
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) }
}
