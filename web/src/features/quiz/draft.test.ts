import { expect, test } from 'vitest'
import { freshDraft, isComplete, ofKind, questionOf } from './draft'

const words = ['True', 'False'] as const

test('a question is complete with a text and two options of which one is right', () => {
  const draft = { ...freshDraft(1), text: 'Which?' }
  expect(isComplete(draft)).toBe(false)
  const options = [
    { text: 'A', isRight: false },
    { text: 'B', isRight: true },
    { text: ' ', isRight: false },
  ]
  expect(isComplete({ ...draft, options })).toBe(true)
  expect(questionOf({ ...draft, options })).toMatchObject({
    options: [
      { text: 'A', is_correct: false },
      { text: 'B', is_correct: true },
    ],
    time_limit_seconds: 20,
  })
})

test('a question that becomes one of true and false has two options, one of them right', () => {
  const draft = ofKind({ ...freshDraft(1), text: 'Is it?' }, 'true_false', words)
  expect(draft.options).toEqual([
    { text: 'True', isRight: true },
    { text: 'False', isRight: false },
  ])
  expect(isComplete(draft)).toBe(true)
})

test('several right ones become one where only one can be', () => {
  const draft = { ...freshDraft(1), kind: 'multiple' as const }
  const both = { ...draft, options: draft.options.map((one) => ({ ...one, text: 'x', isRight: true })) }
  expect(ofKind(both, 'single', words).options.filter(({ isRight }) => isRight)).toHaveLength(1)
})

test('a number may be typed with a comma, and has no options', () => {
  const draft = {
    ...freshDraft(1),
    text: 'How much?',
    kind: 'numeric' as const,
    target: '2,5',
    tolerance: '1',
  }
  expect(isComplete(draft)).toBe(true)
  expect(isComplete({ ...draft, tolerance: 'one' })).toBe(false)
  expect(questionOf(draft)).toMatchObject({ numeric: { target: 2.5, exact_band: 0, tolerance: 1 } })
  expect(questionOf(draft)).not.toHaveProperty('options')
})
