// Fails when a route's first load is larger, gzipped, than the experience design allows.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
const kilobytes = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length / 1000

/** Every file a route loads before it is usable: its entry, its own chunk and their static imports. */
function firstLoad(entries) {
  const chunks = new Set()
  const visit = (key) => {
    if (chunks.has(key)) return
    chunks.add(key)
    manifest[key].imports?.forEach(visit)
  }
  entries.forEach(visit)
  const all = [...chunks].map((key) => manifest[key])
  return { js: all.map((chunk) => chunk.file), css: [...new Set(all.flatMap((chunk) => chunk.css ?? []))] }
}

const entry = 'index.html'
const fonts = Object.values(manifest)
  .map((chunk) => chunk.file)
  .filter((file) => /-latin-wght-normal.*\.woff2$/.test(file))
const routes = [
  { name: 'landing', entries: [entry, 'src/app/landing-route.tsx'], js: 170, css: 12 },
  {
    name: 'join',
    entries: [entry, 'src/app/session-route.tsx', 'src/features/sessions/join/join-step.tsx'],
    js: 170,
    css: 12,
  },
  {
    name: 'session',
    entries: [entry, 'src/app/session-route.tsx', 'src/app/table.tsx'],
    js: 170,
    css: 12,
  },
  { name: 'screen', entries: [entry, 'src/app/screen-route.tsx'], js: 170, css: 12 },
  { name: 'host', entries: [entry, 'src/app/host-route.tsx'], js: 300, css: 25 },
  { name: 'desk', entries: [entry, 'src/app/desk-route.tsx'], js: 300, css: 25 },
]

const rows = routes.flatMap(({ name, entries, js, css }) => {
  const load = firstLoad(entries)
  const sum = (files) => files.reduce((total, file) => total + kilobytes(file), 0)
  return [
    { what: `${name} js`, kB: sum(load.js), limit: js },
    { what: `${name} css`, kB: sum(load.css), limit: css },
  ]
})
rows.push({ what: 'html', kB: kilobytes('index.html'), limit: 8 })
rows.push({ what: 'font, latin', kB: readFileSync(dist + fonts[0]).length / 1000, limit: 31 })

for (const { what, kB, limit } of rows) {
  console.log(
    `${kB > limit ? 'OVER' : ' ok '}  ${what.padEnd(12)} ${kB.toFixed(1).padStart(6)} kB of ${limit}`,
  )
}
process.exit(rows.some(({ kB, limit }) => kB > limit) ? 1 : 0)
