import { useState, type KeyboardEvent } from 'react'
import type { TableSeat } from './table-seat'

/** What makes a face at the table a button. */
export interface SeatMenu {
  readonly label: string
  readonly isCurrent: boolean
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
  const ids = menus ? seats.map((seat) => seat.id).filter(menus.has) : []
  const chosen = current !== undefined && ids.includes(current) ? current : ids[0]
  const menuOf = (seat: TableSeat): SeatMenu | undefined =>
    menus && ids.includes(seat.id)
      ? {
          label: menus.label(seat.name),
          isCurrent: seat.id === chosen,
          onFocus: () => setCurrent(seat.id),
          onOpen: () => menus.open(seat.id),
        }
      : undefined
  return { menuOf, onKeyDown: goRound }
}

function goRound(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  if (step === undefined || at < 0) return
  event.preventDefault()
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
