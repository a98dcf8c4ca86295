import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { useWallDeed, WallNote } from './wall-note'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A wall on which a key that is refused and one that works can be pressed. */
function Wall({ done }: { done: () => Promise<unknown> }) {
  const deed = useWallDeed()
  return (
    <>
      <button onClick={() => deed(refused)}>Refused</button>
      <button onClick={() => deed(done)}>Works</button>
      <WallNote />
    </>
  )
}
const refused = () => Promise.reject(new Problem(409, { code: 'ROUND_CLOSED', message: 'Over.' }))

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const passing = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

test('a key that is refused says so on the wall, and not for long', async () => {
  render(<Wall done={() => Promise.resolve()} />)
  press('Refused')
  await passing(1)
  expect(screen.getByRole('status')).not.toBeEmptyDOMElement()
  await passing(5_000)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('a second key waits for the first, and one that works clears what was said', async () => {
  const done = vi.fn(() => Promise.resolve())
  render(<Wall done={done} />)
  press('Refused')
  press('Works')
  await passing(1)
  expect(done).not.toHaveBeenCalled()
  press('Works')
  await passing(1)
  expect(done).toHaveBeenCalledOnce()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
