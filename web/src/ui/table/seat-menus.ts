import { useRef, useState, type KeyboardEvent } from 'react'
import type { TableSeat } from './table-seat'

/** What makes a face at the table a button. */
export interface SeatMenu {
  readonly label: string
  readonly isCurrent: boolean
  readonly ref: (element: HTMLButtonElement | null) => void
  readonly onFocus: () => void
  readonly onOpen: () => void
}

/** Which seats have a menu, how it is called, and what opens it. */
export interface Menus {
  readonly has: (id: string) => boolean
  readonly label: (name: string) => string
  readonly open: (id: string) => void
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One stop for the tab key; arrows go round the table from one menu to the next. */
export function useSeatMenus(seats: readonly TableSeat[], menus: Menus | undefined) {
  const [current, setCurrent] = useState<string>()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const ids = menus ? seats.map((seat) => seat.id).filter(menus.has) : []
  const chosen = current !== undefined && ids.includes(current) ? current : ids[0]

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || chosen === undefined || ids.length === 0) return
    event.preventDefault()
    const next = ids[(ids.indexOf(chosen) + step + ids.length) % ids.length]
    if (next !== undefined) buttons.current.get(next)?.focus()
  }
  const menuOf = (seat: TableSeat): SeatMenu | undefined =>
    menus && ids.includes(seat.id)
      ? {
          label: menus.label(seat.name),
          isCurrent: seat.id === chosen,
          ref: (element) => {
            if (element) buttons.current.set(seat.id, element)
            else buttons.current.delete(seat.id)
          },
          onFocus: () => setCurrent(seat.id),
          onOpen: () => menus.open(seat.id),
        }
      : undefined
  return { menuOf, onKeyDown }
}
