import type { Drawing, Fill, Point } from './drawing'

/** A drawing on the page, in the colours of the theme. */
export function Picture({ drawing, at }: { drawing: Drawing; at?: Point | undefined }) {
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width="100%"
      overflow="visible"
      aria-hidden="true"
    >
      {drawing.marks.map((mark, key) => {
        const fill = colour(mark.fill)
        switch (mark.is) {
          case 'bar':
            return (
              <rect
                key={key}
                x={mark.x}
                y={mark.y}
                width={mark.width}
                height={mark.height}
                rx={mark.radius}
                fill={fill}
              />
            )
          case 'text':
            return (
              <text
                key={key}
                x={mark.x}
                y={mark.y}
                fontSize={mark.size}
                fontWeight={mark.weight}
                textAnchor={mark.anchor}
                fill={fill}
                {...(mark.length && { textLength: mark.length, lengthAdjust: 'spacingAndGlyphs' })}
              >
                {mark.text}
              </text>
            )
          case 'sign':
            return (
              <path
                key={key}
                d={mark.path}
                transform={`translate(${mark.x} ${mark.y}) scale(${mark.size / 16})`}
                fill={fill}
              />
            )
        }
      })}
      {at && (
        <rect
          x={at.x - 5}
          y={at.y - 4}
          width={at.width + 10}
          height={at.height + 8}
          rx={6}
          fill="none"
          stroke={colour('focus')}
          strokeWidth={2}
        />
      )}
    </svg>
  )
}

function colour(fill: Fill): string {
  return fill.startsWith('#') ? fill : `var(--${fill})`
}
