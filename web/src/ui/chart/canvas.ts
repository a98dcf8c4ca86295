import { shape } from '../theme/tokens'
import type { Drawing, Line, Mark } from './drawing'
import { lightColour } from './file-drawing'

/**
 * A drawing as an image, this many times as large. The marks are drawn one by one and not by way of an SVG image: that one
 * could not use the fonts of the page, and the page would have to be allowed images from anywhere.
 */
export async function pngOf(drawing: Drawing, scale = 2): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(drawing.width * scale)
  canvas.height = Math.ceil(drawing.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw.')
  await document.fonts.ready
  pen.scale(scale, scale)
  for (const mark of drawing.marks) draw(pen, mark)
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('No image came of it.'))), 'image/png'),
  )
}

function draw(pen: CanvasRenderingContext2D, mark: Mark): void {
  pen.fillStyle = lightColour(mark.fill)
  switch (mark.is) {
    case 'bar':
      pen.beginPath()
      pen.roundRect(mark.x, mark.y, mark.width, mark.height, Math.min(mark.radius ?? 0, mark.width / 2))
      pen.fill()
      break
    case 'sign':
      pen.save()
      pen.translate(mark.x, mark.y)
      pen.scale(mark.size / 16, mark.size / 16)
      pen.fill(new Path2D(mark.path))
      pen.restore()
      break
    case 'text':
      write(pen, mark)
  }
}

function write(pen: CanvasRenderingContext2D, mark: Line): void {
  pen.save()
  pen.font = `${mark.weight ?? 400} ${mark.size}px ${shape.font}`
  pen.textAlign = mark.anchor === 'end' ? 'right' : mark.anchor === 'middle' ? 'center' : 'left'
  pen.translate(mark.x, mark.y)
  if (mark.length) pen.scale(mark.length / Math.max(1, pen.measureText(mark.text).width), 1)
  pen.fillText(mark.text, 0, 0)
  pen.restore()
}
