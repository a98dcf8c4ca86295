import { useId } from 'react'
import { languages, type Language } from '@/i18n/language'
import { useWords } from '@/i18n/words'
import { sound } from '@/ui/signals/signals'
import { useAppearance, type Theme } from '@/ui/theme/appearance'
import styles from './preferences.module.css'

const themes: Theme[] = ['system', 'light', 'dark']

/** Choices of this browser: they take effect at once and stay. */
export function Preferences() {
  const { say, language, speak } = useWords()
  const look = useAppearance()
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
                checked={look.theme === each}
                onChange={() => look.setTheme(each)}
              />
              {say(`theme.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Check label={say('theme.contrast')} on={look.highContrast} onChange={look.setHighContrast} />
      <Check label={say('theme.motion')} on={look.lessMotion} onChange={look.setLessMotion} />
      <Check label={say('keys.single')} on={look.singleKeys} onChange={look.setSingleKeys} />
      <Check label={say('sound.on')} on={look.isLoud} onChange={look.setLoud} />
      <label className={styles['select']}>
        {say('sound.volume')}
        <input
          type="range"
          min={10}
          max={100}
          step={10}
          value={look.volume}
          disabled={!look.isLoud}
          onChange={(event) => look.setVolume(event.target.valueAsNumber)}
          onPointerUp={() => sound('stored')}
        />
      </label>
      {'vibrate' in navigator && (
        <Check label={say('sound.touch')} on={look.isFelt} onChange={look.setFelt} />
      )}
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

function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
