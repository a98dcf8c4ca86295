import { useState, type FormEvent } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import type { Wordcloud } from './use-wordcloud'
import styles from './wordcloud.module.css'

/** One's own words and the field for one more. */
export function OwnWords({ cloud }: { cloud: Wordcloud }) {
  const say = useSay()
  const { view, words, canAnswer } = cloud
  const [typed, setTyped] = useState('')
  const word = typed.trim().replace(/\s+/g, ' ')
  const left = view.max_chars - [...word].length
  const isLong = word.split(' ').length > view.max_tokens
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!word || isLong || left < 0) return
    cloud.add(word)
    setTyped('')
  }
  return (
    <>
      {words.length > 0 && (
        <ul className={styles['own']} aria-label={say('wordcloud.own')}>
          {words.map((one, place) => (
            <li key={`${place} ${one}`}>
              <b>{one}</b>
              <small>{say(cloud.own.state === 'saved' ? 'wordcloud.sent' : 'wordcloud.on-its-way')}</small>
              {canAnswer && view.survey.terms.allow_change && (
                <button
                  type="button"
                  aria-label={say('survey.line.remove', { line: one })}
                  onClick={() => cloud.remove(place)}
                >
                  <Icon name="x" size={16} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canAnswer && !cloud.isFull && (
        <form className={styles['entry']} onSubmit={submit}>
          <Field
            label={say(words.length === 0 ? 'wordcloud.first' : 'wordcloud.one-more')}
            value={typed}
            autoComplete="off"
            enterKeyHint="send"
            onChange={({ target }) => setTyped(target.value)}
            problem={isLong ? say('wordcloud.tokens', { n: view.max_tokens }) : undefined}
            note={`${say('wordcloud.left', { n: Math.max(0, left), of: view.max_chars })} ${view.moderation === 'off' ? '' : say(`wordcloud.moderation.${view.moderation}`)}`}
          />
          <Button type="submit" tone="primary" size="large" disabled={!word || isLong || left < 0}>
            {say('wordcloud.send')}
          </Button>
        </form>
      )}
      {canAnswer && cloud.isFull && (
        <p className={styles['note']}>{say('wordcloud.full', { n: words.length })}</p>
      )}
    </>
  )
}
