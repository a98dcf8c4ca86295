import type { IssuedInvitation } from '@/api/types'
import { useSay } from '@/i18n/words'

/** A link for cameras: black on white in every theme. */
export function LinkPicture({ picture: { side, path } }: { picture: IssuedInvitation['qr'] }) {
  const say = useSay()
  return (
    <svg
      role="img"
      aria-label={say('teams.link.scan')}
      viewBox={`0 0 ${side} ${side}`}
      width={200}
      height={200}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
