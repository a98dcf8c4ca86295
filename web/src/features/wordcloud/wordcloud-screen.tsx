import { useMemo, useState } from 'react'
import type { WordcloudView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { SurveyScreen, type ScreenProps } from '@/survey/survey-screen'
import { useKeys } from '@/ui/use-keys'
import { CloudPicture } from './cloud-picture'
import { useDelayed, usePicture } from './use-picture'
import { WordBars } from './word-bars'
import { WordTable } from './word-table'
import { wordsOf } from './words'
import styles from './wordcloud-screen.module.css'

const forms = ['cloud', 'bars', 'table'] as const
const mostBars = 12

/** The words on the wall: as a cloud, as bars or as a table, with the same figures. */
export function WordcloudScreen({ state, view, clockOffset }: ScreenProps<WordcloudView>) {
  const say = useSay()
  const [form, setForm] = useState<(typeof forms)[number]>('cloud')
  const fresh = useMemo(() => wordsOf(view.picture), [view.picture])
  const words = useDelayed(fresh, view.screen_delay_seconds)
  const seed = state.current_activity?.id ?? ''
  const picture = usePicture(words, seed)
  useKeys({ d: () => setForm((now) => forms[(forms.indexOf(now) + 1) % forms.length] ?? 'cloud') })
  const beyond = view.picture?.more ?? 0
  const left =
    beyond + (form === 'cloud' ? picture.left : form === 'bars' ? Math.max(0, words.length - mostBars) : 0)
  const caption = say('wordcloud.caption')
  return (
    <SurveyScreen
      state={state}
      clockOffset={clockOffset}
      face={view.survey}
      title={view.prompt}
      foot={
        <span className={styles['foot']}>
          {view.frozen && <b>{say('wordcloud.frozen')}</b>}
          {view.picture ? caption : say('wordcloud.waiting')}
          {left > 0 && <span className={styles['more']}>{say('wordcloud.more', { n: left })}</span>}
          <span className={styles['forms']} role="group" aria-label={say('wordcloud.form')}>
            {forms.map((one) => (
              <button key={one} type="button" aria-pressed={one === form} onClick={() => setForm(one)}>
                {say(`wordcloud.form.${one}`)}
              </button>
            ))}
          </span>
        </span>
      }
    >
      {form === 'cloud' && <CloudPicture words={picture.words} />}
      {form === 'bars' && <WordBars words={words} most={mostBars} />}
      <div className={form === 'table' ? styles['table'] : styles['read-out']}>
        <WordTable words={words} caption={caption} />
      </div>
    </SurveyScreen>
  )
}
