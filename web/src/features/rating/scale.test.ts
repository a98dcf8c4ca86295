import { describe, expect, it } from 'vitest'
import { highest, meanIn, medianIn, placeOf, steps, valueOf } from './scale'

describe('a scale', () => {
  it('has its values in order', () => {
    expect(steps({ min: -1, max: 2 })).toEqual([-1, 0, 1, 2])
  })

  it('takes digits for values, and nought for ten where there is no nought', () => {
    expect(valueOf(5, { min: 1, max: 5 })).toBe(5)
    expect(valueOf(6, { min: 1, max: 5 })).toBeUndefined()
    expect(valueOf(0, { min: 1, max: 10 })).toBe(10)
    expect(valueOf(0, { min: 0, max: 10 })).toBe(0)
    expect(valueOf(0, { min: 1, max: 5 })).toBeUndefined()
  })

  it('says its figures with the same decimals as files do', () => {
    expect(meanIn(3.2, 'en')).toBe('3.20')
    expect(meanIn(3.2, 'de')).toBe('3,20')
    expect(medianIn(4, 'en')).toBe('4')
    expect(medianIn(2.5, 'en')).toBe('2.5')
  })

  it('places a mean over the middle of its bar', () => {
    expect(placeOf(1, { min: 1, max: 5 })).toBeCloseTo(0.1)
    expect(placeOf(3, { min: 1, max: 5 })).toBeCloseTo(0.5)
  })

  it('measures all bars by the highest of all items', () => {
    expect(highest({ a: { distribution: { '1': 2, '2': 7 } }, b: {} })).toBe(7)
    expect(highest({})).toBe(1)
  })
})
