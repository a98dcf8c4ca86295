import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { show } from '@/test/page'
import { Items } from './items'
import type { Rating } from './use-rating'

function rating(values: Record<string, number>) {
  return {
    view: {
      items: [
        { id: 'a', text: 'Fast' },
        { id: 'b', text: 'Calm' },
      ],
      min: 1,
      max: 5,
      allow_skip: true,
    },
    values,
    canAnswer: true,
    missing: 0,
    rate: vi.fn<Rating['rate']>(),
    skip: vi.fn<Rating['skip']>(),
  }
}

it('digits rate one item after the other', async () => {
  const given = rating({})
  show(<Items rating={given as unknown as Rating} />)
  await userEvent.keyboard('4')
  await userEvent.keyboard('9')
  await userEvent.keyboard('2')
  expect(given.rate.mock.calls).toEqual([
    ['a', 4],
    ['b', 2],
  ])
})

it('a tap rates, and one more on the same value takes it back', async () => {
  const given = rating({ b: 3 })
  show(<Items rating={given as unknown as Rating} />)
  const calm = screen.getByRole('group', { name: 'Calm' })
  await userEvent.click(calm.querySelector('input[value="5"]') ?? calm)
  await userEvent.click(calm.querySelector('input[value="3"]') ?? calm)
  expect(given.rate).toHaveBeenCalledWith('b', 5)
  expect(given.skip).toHaveBeenCalledWith('b')
})
