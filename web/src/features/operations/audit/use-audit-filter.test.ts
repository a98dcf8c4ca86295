import { describe, expect, it } from 'vitest'
import { asked } from './use-audit-filter'

describe('what is asked for', () => {
  it('means whole days, of whoever looks', () => {
    const { from, to } = asked({ from: '2026-03-01', to: '2026-03-01' })
    expect(from).toBe(new Date(2026, 2, 1).toISOString())
    expect(to).toBe(new Date(2026, 2, 2).toISOString())
  })

  it('leaves out what nobody chose', () => {
    expect(asked({ actor: 'ann@example.org' })).toEqual({ actor: 'ann@example.org' })
  })
})
