import { shape } from '../theme/tokens'
import type { Drawing, Mark } from './drawing'
import { lightColour } from './file-drawing'

/** A drawing as an SVG file: text stays text, in the face of the house or whatever is there instead. */
export function svgText(drawing: Drawing, title: string): string {
  const { width, height } = drawing
  const font = attribute(shape.font)
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}">
<title>${escaped(title)}</title>
${drawing.marks.map(written).join('\n')}
</svg>
`
}

function written(mark: Mark): string {
  const fill = attribute(lightColour(mark.fill))
  switch (mark.is) {
    case 'bar':
      return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}"${mark.radius ? ` rx="${mark.radius}"` : ''} fill="${fill}"/>`
    case 'sign':
      return `<path d="${mark.path}" transform="translate(${n(mark.x)} ${n(mark.y)}) scale(${n(mark.size / 16)})" fill="${fill}"/>`
    case 'text': {
      const anchor = mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : ''
      const length = mark.length ? ` textLength="${n(mark.length)}" lengthAdjust="spacingAndGlyphs"` : ''
      return `<text x="${n(mark.x)}" y="${n(mark.y)}" font-size="${n(mark.size)}" font-weight="${mark.weight ?? 400}"${anchor}${length} fill="${fill}">${escaped(mark.text)}</text>`
    }
  }
}

function n(number: number): string {
  return String(Math.round(number * 100) / 100)
}

function escaped(text: string): string {
  return (
    text
      // What no XML file may hold.
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  )
}

function attribute(text: string): string {
  return escaped(text).replace(/"/g, '&quot;')
}
