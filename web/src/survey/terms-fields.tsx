import { useState } from 'react'
import { useSay } from '@/i18n/words'

const knowing = ['anonymous', 'facilitator', 'named'] as const
const showing = ['on_close', 'live', 'after_answer', 'manual'] as const

/** The terms as they are chosen in a form. */
export interface ChosenTerms {
  readonly anonymity: (typeof knowing)[number]
  readonly show_results: (typeof showing)[number]
}

export function useTerms(first: Partial<ChosenTerms> = {}) {
  return useState<ChosenTerms>({ anonymity: 'anonymous', show_results: 'on_close', ...first })
}

interface TermsFieldsProps {
  terms: ChosenTerms
  onChange: (terms: ChosenTerms) => void
  /** Where nobody sees who chose what, whoever may know. */
  isNameless?: boolean
}

/** Who will know what, and when something is to be seen. */
export function TermsFields({ terms, onChange, isNameless = false }: TermsFieldsProps) {
  const say = useSay()
  return (
    <>
      {!isNameless && (
        <label>
          {say('survey.anonymity')}
          <select
            value={terms.anonymity}
            onChange={({ target }) => onChange({ ...terms, anonymity: picked(knowing, target.value) })}
          >
            {knowing.map((one) => (
              <option key={one} value={one}>
                {say(`survey.anonymity.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {say('survey.shows')}
        <select
          value={terms.show_results}
          onChange={({ target }) => onChange({ ...terms, show_results: picked(showing, target.value) })}
        >
          {showing.map((one) => (
            <option key={one} value={one}>
              {say(`survey.shows.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function picked<T extends string>(words: readonly [T, ...T[]], word: string): T {
  return words.find((one) => one === word) ?? words[0]
}
