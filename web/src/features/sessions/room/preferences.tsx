import { useId } from 'react'
import { languages, type Language } from '@/i18n/language'
import { useWords } from '@/i18n/words'
import { useAppearance, type Theme } from '@/ui/theme/appearance'
import styles from './preferences.module.css'

const themes: Theme[] = ['system', 'light', 'dark']

/** Choices of this browser: they take effect at once and stay. */
export function Preferences() {
  const { say, language, speak } = useWords()
  const { theme, highContrast, setTheme, setHighContrast } = useAppearance()
  const group = useId()
  return (
    <div className={styles['preferences']}>
      <fieldset>
        <legend>{say('theme.title')}</legend>
        <div className={styles['choice']}>
          {themes.map((each) => (
            <label key={each}>
              <input
                type="radio"
                className="quiet"
                name={group}
                checked={theme === each}
                onChange={() => setTheme(each)}
              />
              {say(`theme.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={highContrast}
          onChange={(event) => setHighContrast(event.target.checked)}
        />
        {say('theme.contrast')}
      </label>
      <label className={styles['select']}>
        {say('language')}
        <select value={language} onChange={(event) => speak(event.target.value as Language)}>
          {Object.entries(languages).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
