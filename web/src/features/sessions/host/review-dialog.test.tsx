import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import type { Review } from './review'
import { ReviewDialog } from './review-dialog'

const waiting = (id: string, text: string) => ({
  id,
  text,
  show: { type: 'approve', id } as const,
  hide: { type: 'dismiss', id } as const,
})
const review: Review = {
  count: 4,
  parts: [
    { id: 'qa1', title: 'Questions', count: 3, lines: [waiting('1', 'Why?'), waiting('2', 'When?')] },
    { id: 'words', title: 'In one word', count: 1, lines: [waiting('w', 'sh1t')] },
  ],
}
const path = (activity: string) => `POST /api/v1/sessions/s1/activities/${activity}/commands`
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

afterEach(() => vi.unstubAllGlobals())

test('what waits is gone through with Y, D and the arrows', async () => {
  const sent = fakeApi({
    [path('qa1')]: () => ({ json: { data: {} } }),
    [path('words')]: () => ({ json: { data: {} } }),
  })
  show(<ReviewDialog sessionId="s1" review={review} onClose={() => undefined} />)
  expect(document.activeElement).toHaveTextContent('Why?')
  press('ArrowDown')
  expect(document.activeElement).toHaveTextContent('When?')
  press('y')
  expect(document.activeElement).toHaveTextContent('sh1t')
  press('d')
  expect(document.activeElement).toHaveTextContent('Why?')
  expect(sent.map(({ request, body }) => [request, body])).toEqual([
    [path('qa1'), { type: 'approve', id: '2' }],
    [path('words'), { type: 'dismiss', id: 'w' }],
  ])
  press('d')
  expect(await screen.findByText('Nothing waits for you.')).toBeVisible()
  expect(screen.getByText('1 more')).toBeVisible()
})

test('what could not be decided is there again, and why', async () => {
  fakeApi({
    [path('qa1')]: () => ({ status: 409, json: { error: { code: 'WRONG_PHASE', message: 'Over.' } } }),
  })
  show(<ReviewDialog sessionId="s1" review={review} onClose={() => undefined} />)
  press('y')
  expect(screen.queryByText('Why?')).toBeNull()
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.getByText('Why?')).toBeVisible()
})
