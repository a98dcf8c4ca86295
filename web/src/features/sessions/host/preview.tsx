import { useLayoutEffect, useRef, useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import styles from './preview.module.css'

interface PreviewProps {
  code: string
  /** What is looked at before it begins; nothing while it is what the room sees now. */
  activity: string | undefined
  title: string | undefined
  onLive: () => void
}

const faces = { screen: { width: 1280, height: 720 }, phone: { width: 390, height: 720 } } as const

/** The room's own pages, small: what hangs on the wall and what is in people's hands. */
export function Preview({ code, activity, title, onLive }: PreviewProps) {
  const say = useSay()
  const [face, setFace] = useState<keyof typeof faces>('screen')
  const { width, height } = faces[face]
  const box = useRef<HTMLDivElement>(null)
  const scale = useScale(box, width, height)
  const address = `/s/${code}/preview?as=${face}${activity ? `&activity=${activity}` : ''}`
  return (
    <section className={styles['preview']}>
      <header>
        <h1 tabIndex={-1}>{activity ? say('host.preview', { title: title ?? '' }) : say('host.sees')}</h1>
        {activity && (
          <Button size="small" onClick={onLive}>
            {say('host.back-to-live')}
          </Button>
        )}
        <span className={styles['faces']} role="group" aria-label={say('host.face')}>
          {(['screen', 'phone'] as const).map((one) => (
            <Button
              key={one}
              size="small"
              icon={one}
              tone={one === face ? 'primary' : 'plain'}
              aria-pressed={one === face}
              onClick={() => setFace(one)}
            >
              {say(`host.face.${one}`)}
            </Button>
          ))}
        </span>
      </header>
      <div ref={box} className={styles['box']} data-coming={activity !== undefined || undefined}>
        <div className={styles['glass']} style={{ width: width * scale, height: height * scale }}>
          <iframe
            key={address}
            src={address}
            title={say('host.sees')}
            tabIndex={-1}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </section>
  )
}

/** How much smaller a page must be to fit into the box, whatever the window is. */
function useScale(box: React.RefObject<HTMLDivElement | null>, width: number, height: number): number {
  const [scale, setScale] = useState(0.5)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const fit = () => setScale(Math.min(element.clientWidth / width, element.clientHeight / height, 1))
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    fit()
    return () => observer.disconnect()
  }, [box, width, height])
  return scale
}
