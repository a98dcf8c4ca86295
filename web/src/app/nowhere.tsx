import { useSay } from '@/i18n/words'
import { buttonClass } from '@/ui/button'
import { EmptyTable } from '@/ui/empty-table'
import { Link } from '@/ui/navigation'

/** An address nobody sits at. */
export function Nowhere() {
  const say = useSay()
  return (
    <main>
      <EmptyTable title={say('nowhere.title')} text={say('nowhere.text')} word="404">
        <Link href="/" className={buttonClass('primary', 'large')}>
          {say('home')}
        </Link>
      </EmptyTable>
    </main>
  )
}
