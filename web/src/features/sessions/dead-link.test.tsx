import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { DeadLink } from './dead-link'

const problem = (status: number, code: string, more = {}, meta = {}) =>
  new Problem(status, { code, message: code, request_id: 'request-1', ...more }, meta)

const dead = (refusal: Problem, onRetry = () => undefined) =>
  show(<DeadLink problem={refusal} code="KT74MR" onRetry={onRetry} />)

test('an unknown code offers the nearest listed one, the code field and a new table', async () => {
  fakeApi({
    'GET /api/v1/sessions': () => ({
      json: { data: [{ id: '1', name: 'Sprint 49', join_code: 'KT74MQ', can_join: true }], meta: {} },
    }),
  })
  dead(problem(404, 'JOIN_CODE_UNKNOWN'))
  expect(screen.getByRole('heading', { name: 'We do not know this code' })).toBeVisible()
  expect(await screen.findByText('Did you mean KT7 4MQ?')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go there' })).toHaveAttribute('href', '/s/KT74MQ')
  expect(screen.getByRole('link', { name: 'Enter the code' })).toHaveAttribute('href', '/?code=KT74MR')
  expect(screen.getByRole('link', { name: 'Start a table' })).toHaveAttribute('href', '/')
})

test('an expired session says until when it can be reopened', () => {
  dead(problem(410, 'SESSION_EXPIRED', {}, { reopen_until: '2026-11-22T09:00:00.000Z' }))
  expect(screen.getByText(/can reopen it until November 2[12], 2026/)).toBeVisible()
})

test('a locked door can be tried again', async () => {
  const onRetry = vi.fn()
  dead(problem(403, 'SESSION_LOCKED'), onRetry)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('what passes is tried again when the time is up', async () => {
  vi.useFakeTimers()
  const onRetry = vi.fn()
  dead(problem(503, 'SERVICE_UNAVAILABLE', { retry_after: 5 }), onRetry)
  expect(screen.getByText(/again in 0:05/)).toBeInTheDocument()
  await vi.advanceTimersByTimeAsync(5_300)
  expect(onRetry).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('support gets the code, the request and the time in one copy', async () => {
  vi.stubGlobal('isSecureContext', true)
  const user = userEvent.setup()
  dead(problem(403, 'PARTICIPANT_KICKED'))
  await user.click(screen.getByText('For support'))
  expect(screen.getByText('PARTICIPANT_KICKED (403)')).toBeVisible()
  expect(screen.getByText('request-1')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toMatch(/^PARTICIPANT_KICKED \(403\) · request-1 · 20/)
})
