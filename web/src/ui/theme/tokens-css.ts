import { shape, themes, times } from './tokens'

/** The style sheet of custom properties. `theme.js` resolves the system's wishes into the two attributes. */
export function tokensCss(): string {
  const motion = Object.fromEntries(Object.entries(times).map(([name, ms]) => [`t-${name}`, `${ms}ms`]))
  const still = Object.fromEntries(Object.keys(times).map((name) => [`t-${name}`, '0ms']))
  return [
    '/* Generated from tokens.ts by "npm run tokens". Do not edit. */',
    rule(':root', 'light', { ...themes.light, ...shape, ...motion }),
    // Paper is light.
    '@media not print {',
    rule(':root[data-theme=dark]', 'dark', themes.dark),
    rule(':root[data-contrast=more]', 'light', themes.contrastLight),
    rule(':root[data-theme=dark][data-contrast=more]', 'dark', themes.contrastDark),
    '}',
    rule(':root[data-motion=reduced]', undefined, still),
    `@media (prefers-reduced-motion: reduce) {\n${rule(':root', undefined, still)}}\n`,
  ].join('\n')
}

function rule(selector: string, scheme: string | undefined, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};`)
  return `${selector} {\n${scheme ? `  color-scheme: ${scheme};\n` : ''}${lines.join('\n')}\n}\n`
}
