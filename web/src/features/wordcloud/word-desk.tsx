import { useState } from 'react'
import type { WordcloudCommand, WordcloudDesk, WordcloudView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { useKeys } from '@/ui/use-keys'
import type { CloudWord } from './layout'
import type { Wordcloud } from './use-wordcloud'
import styles from './word-desk.module.css'

interface WordDeskProps {
  desk: WordcloudDesk
  view: WordcloudView
  words: readonly CloudWord[]
  cloud: Wordcloud
}

/** What whoever leads puts in order: what waits for a look, words that may be one, and what was put away. */
export function WordDesk({ desk, view, words, cloud }: WordDeskProps) {
  const say = useSay()
  const act = (command: WordcloudCommand) => cloud.command(command)
  const isOpen = view.survey.stage === 'open'
  const toggle = () => act({ type: view.frozen ? 'unfreeze' : 'freeze' })
  useKeys({ ...(isOpen && { f: toggle }) }, { once: true })
  const textOf = (key: string) => words.find((word) => word.key === key)?.text ?? key
  return (
    <section className={styles['desk']} aria-label={say('wordcloud.desk')}>
      {isOpen && (
        <p className={styles['row']}>
          <Button
            size="small"
            icon={view.frozen ? 'play' : 'pause'}
            aria-pressed={view.frozen}
            shortcut="F"
            onClick={toggle}
          >
            {say(view.frozen ? 'wordcloud.unfreeze' : 'wordcloud.freeze')}
          </Button>
          {desk.muted_count > 0 && (
            <Button size="small" onClick={() => act({ type: 'unmute' })}>
              {say('wordcloud.unmute', { n: desk.muted_count })}
            </Button>
          )}
        </p>
      )}
      <Lines title={say('wordcloud.held', { n: desk.held_count })} of={desk.held}>
        {(word) => (
          <>
            <span>
              {word.text} <b className="num">{word.people}</b>
            </span>
            <Button size="small" tone="primary" onClick={() => act({ type: 'approve', word: word.key })}>
              {say('wordcloud.approve')}
            </Button>
            <Button size="small" onClick={() => act({ type: 'reject', word: word.key })}>
              {say('wordcloud.reject')}
            </Button>
            {isOpen && (
              <Button size="small" tone="ghost" onClick={() => act({ type: 'mute_author', word: word.key })}>
                {say('wordcloud.mute')}
              </Button>
            )}
          </>
        )}
      </Lines>
      {isOpen && (
        <Lines title={say('wordcloud.near')} of={desk.near.map((pair) => ({ ...pair, key: pair.from }))}>
          {({ from, to }) => (
            <>
              <span>
                {textOf(from)} → {textOf(to)}
              </span>
              <Button size="small" onClick={() => act({ type: 'merge', from, to })}>
                {say('wordcloud.merge')}
              </Button>
            </>
          )}
        </Lines>
      )}
      <Lines title={say('wordcloud.merged')} of={isOpen ? desk.merged : []}>
        {({ key, into }) => (
          <>
            <span>
              {textOf(key)} → {textOf(into)}
            </span>
            <Button size="small" onClick={() => act({ type: 'unmerge', word: key })}>
              {say('wordcloud.unmerge')}
            </Button>
          </>
        )}
      </Lines>
      <Lines title={say('wordcloud.away', { n: desk.away_count })} of={desk.away}>
        {(word) => (
          <>
            <span>
              {word.text} <b className="num">{word.people}</b>
            </span>
            <Button
              size="small"
              onClick={() => act({ type: word.rejected ? 'approve' : 'show', word: word.key })}
            >
              {say('wordcloud.bring-back')}
            </Button>
          </>
        )}
      </Lines>
      {words.length > 0 && <OneWord words={words} isOpen={isOpen} act={act} />}
    </section>
  )
}

/** One of the words on view, and what can be done about it. */
function OneWord({
  words,
  isOpen,
  act,
}: {
  words: readonly CloudWord[]
  isOpen: boolean
  act: (command: WordcloudCommand) => void
}) {
  const say = useSay()
  const [picked, setPicked] = useState('')
  const word = words.find(({ key }) => key === picked)?.key
  return (
    <div className={styles['one']}>
      <label>
        {say('wordcloud.pick')}
        <select value={word ?? ''} onChange={({ target }) => setPicked(target.value)}>
          <option value="">–</option>
          {words.map(({ key, text, people }) => (
            <option key={key} value={key}>
              {text} ({people})
            </option>
          ))}
        </select>
      </label>
      {word !== undefined && (
        <p className={styles['row']}>
          <Button size="small" onClick={() => act({ type: 'hide', word })}>
            {say('wordcloud.hide')}
          </Button>
          {isOpen && (
            <>
              <Button size="small" tone="ghost" onClick={() => act({ type: 'mute_author', word })}>
                {say('wordcloud.mute')}
              </Button>
              <select
                aria-label={say('wordcloud.merge-into')}
                value=""
                onChange={({ target }) => act({ type: 'merge', from: word, to: target.value })}
              >
                <option value="">{say('wordcloud.merge-into')}</option>
                {words
                  .filter(({ key }) => key !== word)
                  .map(({ key, text }) => (
                    <option key={key} value={key}>
                      {text}
                    </option>
                  ))}
              </select>
            </>
          )}
        </p>
      )}
    </div>
  )
}

interface LinesProps<T> {
  title: string
  of: readonly T[]
  children: (line: T) => React.ReactNode
}

function Lines<T extends { key: string }>({ title, of, children }: LinesProps<T>) {
  if (of.length === 0) return null
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {of.map((line) => (
          <li key={line.key} className={styles['row']}>
            {children(line)}
          </li>
        ))}
      </ul>
    </div>
  )
}
