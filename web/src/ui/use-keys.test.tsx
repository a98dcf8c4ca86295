import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { useKeys } from './use-keys'

afterEach(() => localStorage.clear())

function Page({ onKey }: { onKey: () => void }) {
  useKeys({ r: onKey })
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
