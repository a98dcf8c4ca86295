import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '@/test/page'
import { aPerson, aRoom, aView } from '@/test/poker'
import type { Room } from '../room/use-room'
import { RoomHealth } from './room-health'

test.each([
  ['recounted', 1],
  [undefined, 0],
])('whoever runs it is told that answers were counted again (%s)', (integrity, times) => {
  const state = aRoom([aPerson('Ann', { role: 'facilitator' })], aView())
  Object.assign(state.current_activity ?? {}, { integrity })
  show(<RoomHealth room={{ id: 'session-1', state } as unknown as Room} />)
  expect(screen.queryAllByText(/counted again from what is stored/)).toHaveLength(times)
})
