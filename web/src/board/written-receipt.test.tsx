import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { en } from '@/i18n/en'
import { show } from '@/test/page'
import type { Board } from './use-board'
import { hasFailed, ownLines, written, type Deed, type WrittenLetter } from './written'
import { TooLate } from './written-receipt'

const dismiss = vi.fn()

function afterWriting(deed: Deed) {
  const late: WrittenLetter = { thing: written(deed), state: 'late' }
  const own = ownLines([{ id: 'a', number: 1, text: 'First', column: 'well', standing: 'shown' }], [late])
  const board = {
    face: { step: 'vote' },
    writing: { failed: own.filter(({ fate }) => hasFailed(fate)), dismiss },
  } as unknown as Board
  show(<TooLate board={board} />)
}

const deeds: readonly Deed[] = [
  { type: 'add', card: 'b', text: 'Second' },
  { type: 'edit', card: 'a', text: 'Better', was: 'First' },
  { type: 'move', card: 'a', column: 'ideas' },
  { type: 'remove', card: 'a' },
]

test.each(deeds)('what became of an $type that came too late is said', async (deed) => {
  afterWriting(deed)
  expect(screen.getByRole('alert')).toHaveTextContent(en[`board.card.late.${deed.type}`])
  await userEvent.click(screen.getByRole('button', { name: en['receipt.understood'] }))
  expect(dismiss).toHaveBeenLastCalledWith(`${deed.type} ${deed.card}`)
})

test('of a card that is on the board nobody says that it is on none', () => {
  afterWriting({ type: 'edit', card: 'a', text: 'Better', was: 'First' })
  expect(screen.getByRole('alert')).not.toHaveTextContent('no board')
  expect(screen.getByText('Better')).toBeVisible()
})
