import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { RoundTable } from './round-table'
import { seats } from './seats'
import type { TableSeat } from './table-seat'

const people: TableSeat[] = ['Ann', 'Ben', 'Cem', 'Dora'].map((name) => ({
  id: name,
  name,
  avatar: 'fox',
  rim: 'open',
  description: 'at the table',
}))

function table(open = vi.fn()) {
  const menus = { has: (id: string) => id !== 'Ann', label: (name: string) => `Menu of ${name}`, open }
  render(
    <RoundTable plan={seats(4, 700, 470)} seats={people} label="Seats" menus={menus}>
      centre
    </RoundTable>,
  )
  return open
}

test('arrows go round the table, past seats without a menu', async () => {
  table()
  await userEvent.tab()
  expect(screen.getByRole('button', { name: 'Menu of Ben' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(screen.getByRole('button', { name: 'Menu of Dora' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: 'Menu of Ben' })).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(screen.getByRole('button', { name: 'Menu of Dora' })).toHaveFocus()
})

test('enter opens the menu of the seat in focus, and the table is one stop for the tab key', async () => {
  const open = table()
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect(open).toHaveBeenCalledWith('Cem')
  await userEvent.tab()
  expect(screen.queryAllByRole('button').some((button) => button === document.activeElement)).toBe(false)
})
