import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Icon } from '@/ui/icon'
import { FacilitatorPanel, type FacilitatorPanelProps } from './facilitator-panel'
import { NextStep } from './next-step'
import styles from './phone-bar.module.css'

/** The Scrum Master's remote control where there is no room for a panel: one next step, the rest in a sheet. */
export function PhoneBar(controls: FacilitatorPanelProps) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const { poker, topic, onPark, onAgree, onOptions, onAhead } = controls
  if (!poker.isFacilitator) return null
  const instead = (open: () => void) => () => {
    setOpen(false)
    open()
  }
  return (
    <div className={styles['bar']} data-next>
      <NextStep poker={poker} topic={topic} />
      <Button aria-label={say('control.more')} onClick={() => setOpen(true)}>
        <Icon name="dots" />
        <span className={styles['label']}>{say('control.more')}</span>
      </Button>
      {isOpen && (
        <Dialog title={say('control.more')} closeLabel={say('close')} onClose={() => setOpen(false)}>
          <FacilitatorPanel
            {...controls}
            onPark={(story, first) => instead(() => onPark(story, first))()}
            onAgree={instead(onAgree)}
            onOptions={instead(onOptions)}
            onAhead={(sheet) => instead(() => onAhead(sheet))()}
          />
        </Dialog>
      )}
    </div>
  )
}
