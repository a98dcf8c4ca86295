import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from './survey-form.module.css'

interface TextLinesProps {
  legend: string
  lines: readonly string[]
  fewest: number
  most: number
  nameOf: (place: number) => string
  more: string
  onChange: (lines: readonly string[]) => void
}

/** A few short texts, one under the other. */
export function TextLines({ legend, lines, fewest, most, nameOf, more, onChange }: TextLinesProps) {
  const say = useSay()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {lines.map((text, place) => (
        <div key={place} className={styles['line']}>
          <input
            aria-label={nameOf(place)}
            placeholder={nameOf(place)}
            value={text}
            maxLength={200}
            onChange={({ target }) => onChange(lines.map((one, i) => (i === place ? target.value : one)))}
          />
          <Button
            tone="ghost"
            aria-label={say('survey.line.remove', { line: nameOf(place) })}
            disabled={lines.length <= fewest}
            onClick={() => onChange(lines.filter((_, i) => i !== place))}
          >
            <Icon name="x" />
          </Button>
        </div>
      ))}
      {lines.length < most && (
        <Button tone="ghost" size="small" icon="plus" onClick={() => onChange([...lines, ''])}>
          {more}
        </Button>
      )}
    </fieldset>
  )
}
