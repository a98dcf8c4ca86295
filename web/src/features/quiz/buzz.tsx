import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { useKeys } from '@/ui/use-keys'
import type { Quiz } from './use-quiz'
import styles from './quiz.module.css'

/** One large button: whoever is first says the answer aloud. */
export function Buzz({ quiz, me }: { quiz: Quiz; me: string }) {
  const say = useSay()
  const place = (quiz.view.buzzes?.line ?? []).findIndex((one) => one.participant_id === me)
  useKeys({ b: quiz.buzz }, { once: true })
  return (
    <div className={styles['buzz']}>
      <Button tone="primary" size="large" wide disabled={!quiz.canAnswer} onClick={quiz.buzz}>
        {say('quiz.buzz')}
      </Button>
      <p role="status">
        {quiz.mine.out
          ? say('quiz.buzz.out')
          : place === 0
            ? say('quiz.buzz.first')
            : place > 0
              ? say('quiz.buzz.place', { n: place + 1 })
              : quiz.said.isSaid && say('quiz.buzz.in')}
      </p>
    </div>
  )
}
