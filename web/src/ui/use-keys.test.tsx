import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { useKeys } from './use-keys'

afterEach(() => localStorage.clear())

function Page({ onKey, once = false }: { onKey: () => void; once?: boolean }) {
  useKeys({ r: onKey }, { once })
  return <input aria-label="Name" />
}

test('a single key acts, but not while somebody types', async () => {
  const onKey = vi.fn()
  const page = render(<Page onKey={onKey} />)
  await userEvent.keyboard('r')
  expect(onKey).toHaveBeenCalledTimes(1)
  await userEvent.type(page.getByLabelText('Name'), 'r')
  expect(onKey).toHaveBeenCalledTimes(1)
})

test('single keys that are switched off do nothing', async () => {
  localStorage.setItem('plenum.keys', 'off')
  const onKey = vi.fn()
  render(<Page onKey={onKey} />)
  await userEvent.keyboard('r')
  expect(onKey).not.toHaveBeenCalled()
})

test('a key struck twice within half a second counts once where that is wished', async () => {
  let now = 1_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const onKey = vi.fn()
  render(<Page onKey={onKey} once />)
  await userEvent.keyboard('rr')
  expect(onKey).toHaveBeenCalledTimes(1)
  now += 500
  await userEvent.keyboard('r')
  expect(onKey).toHaveBeenCalledTimes(2)
})

test('a key struck again after another one was meant', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(1_000)
  const onKey = vi.fn()
  render(<Page onKey={onKey} once />)
  await userEvent.keyboard('r8r')
  expect(onKey).toHaveBeenCalledTimes(2)
})

test('a key held down counts once', async () => {
  const onKey = vi.fn()
  render(<Page onKey={onKey} once />)
  await userEvent.keyboard('{r>5/}')
  expect(onKey).toHaveBeenCalledTimes(1)
})
