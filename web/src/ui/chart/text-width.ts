/**
 * How wide the letters of our bold face are, in hundredths of its size. Measured once and written down, so that a picture
 * is the same on every screen, whether or not its font has come yet; it is drawn to these widths.
 */
const widths: readonly (readonly [number, string])[] = [
  [26, " 'Iijl|"],
  [30, ',.:;!'],
  [36, '`f'],
  [40, '1r'],
  [44, '()*J[]{}t'],
  [48, '_"/\\'],
  [50, '-s'],
  [53, 'vyz'],
  [56, '2+<=>^ack~37?e'],
  [60, '58FLox'],
  [62, '469hnu'],
  [64, '$ESZbdgpq'],
  [68, '0PRTBY'],
  [72, 'KUX'],
  [74, '#AHNV'],
  [78, 'CDG&'],
  [80, '%OwQ'],
  [88, '@M'],
  [96, 'm'],
  [110, 'W'],
]

const known = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))

/** Letters that are none of ours come from other fonts: most are about as wide as high. */
const foreign = 104
const narrow = 68

/** The width of a text set in one size of the bold face, as a share of that size. */
export function widthOf(text: string): number {
  let sum = 0
  for (const sign of text.normalize('NFC')) sum += known.get(sign) ?? widthOfSign(sign)
  return sum / 100
}

function widthOfSign(sign: string): number {
  if (/^\p{M}$/u.test(sign) || sign === '\u200d' || sign === '\ufe0f') return 0
  const bare = sign.normalize('NFD')[0] ?? sign
  const width = known.get(bare)
  if (width !== undefined) return width
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(sign) ? narrow : foreign
}
